import { reaches } from '../../organisation/index.ts'
import type { ServiceItem } from '../item.ts'
import { breachIf, type LintRule } from './rule.ts'

/** What the name of a result says of its kind. */
const kindsByName: readonly [ending: RegExp, kind: ServiceItem['result']['kind']][] = [
  [/((?<!凭)证|证书|执照)$/, 'certificate'],
  [/(批复|批文)$/, 'approval'],
]

export const placeRules: readonly LintRule[] = [
  {
    code: 'resident-without-window',
    severity: 'error',
    remedy: { zh: '指定办理窗口。', en: 'Name the window that handles it.' },
    find: ({ residency, windowCodes }) =>
      breachIf(
        residency !== 'none' && windowCodes.length === 0,
        'windowCodes',
        '已进驻但没有窗口',
        'the item is in the centre and has no window',
      ),
  },
  {
    code: 'window-without-residency',
    severity: 'error',
    remedy: { zh: '办理进驻，或撤下窗口。', en: 'Bring the item into the centre, or take the window off it.' },
    find: ({ residency, windowCodes }) =>
      breachIf(
        residency === 'none' && windowCodes.length > 0,
        'windowCodes',
        '未进驻却标有窗口',
        'the item is not in the centre and names a window',
      ),
  },
  {
    code: 'foreign-window',
    severity: 'error',
    remedy: { zh: '改为本部门的窗口。', en: "Name a window of the item's own department." },
    find: ({ windowCodes, departmentCode }, { windows }) =>
      windowCodes.flatMap((code) =>
        breachIf(
          windows.get(code) !== departmentCode,
          `windowCodes/${code}`,
          `${code} 不是本部门的窗口`,
          `${code} is not a window of this department`,
        ),
      ),
  },
  {
    code: 'window-cannot-decide',
    severity: 'error',
    remedy: { zh: '授予窗口决定权，或提高决定层级。', en: 'Let the window decide, or raise the decision level.' },
    find: ({ residency, decisionLevel, authority }) =>
      breachIf(
        residency === 'full' && decisionLevel === 'window' && !reaches(authority, 'decide'),
        'authority',
        '由窗口决定，但窗口没有决定权',
        'the window decides and has no authority to',
      ),
  },
  {
    code: 'mail-room',
    severity: 'warning',
    remedy: { zh: '向窗口授权（两集中两到位）。', en: 'Delegate authority to the window.' },
    find: ({ residency, authority }) =>
      breachIf(
        residency === 'full' && authority === 'receive-only',
        'authority',
        '进驻但只收件（收发室）',
        'in the centre, and the window only receives',
      ),
  },
  {
    code: 'result-kind',
    severity: 'error',
    remedy: { zh: '使结果类型与名称一致。', en: 'Let kind and name of the result agree.' },
    find: ({ result: { name, kind } }) =>
      kindsByName.flatMap(([ending, said]) =>
        breachIf(
          ending.test(name) && kind !== said,
          'result/kind',
          '结果类型与名称不符',
          'the kind is not what the name says',
        ),
      ),
  },
  {
    code: 'validity-of-nothing',
    severity: 'error',
    remedy: { zh: '没有结果文书的，不写有效期。', en: 'Where nothing is issued nothing is valid for years.' },
    find: ({ result: { kind, validYears } }) =>
      breachIf(
        kind === 'none' && validYears !== null,
        'result/validYears',
        '没有结果却有有效期',
        'no result, yet a validity',
      ),
  },
]
