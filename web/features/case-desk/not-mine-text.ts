import { words } from '../../kernel/language.tsx'

/** Why a step the status leaves to the role is not this person's, by the code of the refusal. */
export const notMineText = words(
  {
    'no-authority': '您没有这一环节的授权，请由有授权的同事办理。',
    'decided-higher-up': '此事项由更高一级的负责人决定。',
    'accepted-by-silence': '受理期限已满，按法律视为受理，系统即将登记。',
  },
  {
    'no-authority': 'You hold no authority for this step: a colleague who does goes on.',
    'decided-higher-up': 'This item is decided by a more senior officer.',
    'accepted-by-silence': 'The time to accept is over: by law the case counts as accepted, which is being recorded.',
  },
)
