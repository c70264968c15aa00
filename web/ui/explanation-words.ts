import type { ExplanationReason } from '#domain/explanations/index.ts'
import { words } from '../kernel/language.tsx'

/** Why it took longer than is published, in a word. */
export const explanationReasonWords = words<Record<ExplanationReason, string>>(
  {
    'many-applications': '申请集中，超出办理能力',
    'staff-absent': '承办人员缺岗',
    'other-organ': '等待其他机关的意见或数据',
    'further-examination': '情况复杂，需要进一步审查',
    'system-fault': '系统故障',
    'own-mistake': '本部门工作失误',
    other: '其他原因',
  },
  {
    'many-applications': 'More applications than could be handled',
    'staff-absent': 'The officer in charge was away',
    'other-organ': 'Another organ’s opinion or data was awaited',
    'further-examination': 'The case was complex and needed further examination',
    'system-fault': 'A system failed',
    'own-mistake': 'A mistake of the department itself',
    other: 'Another reason',
  },
)
