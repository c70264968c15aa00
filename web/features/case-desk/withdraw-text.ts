import { words } from '../../kernel/language.tsx'

export const withdrawText = words(
  {
    label: '代申请人撤回',
    hint: '申请人到窗口要求撤回时使用。撤回后本次申请终止，可以重新申请。',
    reason: '申请人说明的撤回原因',
  },
  {
    label: 'Withdraw for the applicant',
    hint: 'For an applicant who asks at the window. It ends this application; they can apply again.',
    reason: 'Why the applicant withdraws it',
  },
)
