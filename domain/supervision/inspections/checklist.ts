import type { Words } from '../rule.ts'
import type { Severity } from '../rules/verified-fault.ts'
import type { ScorePart } from '../score-parts.ts'

interface ChecklistItem {
  words: Words
  part: ScorePart
  /** How grave it is unless the inspector says otherwise. */
  severity: Severity
}

const item = (zh: string, en: string, part: ScorePart, severity: Severity): ChecklistItem => ({
  words: { zh, en },
  part,
  severity,
})

/** What an inspector looks for at a window, and in which part of the score it counts. */
export const checklist = {
  unattended: item('窗口无人在岗', 'Nobody at the window', 'attitude', 'ordinary'),
  'late-or-early': item('迟到、早退', 'Came late or left early', 'attitude', 'slight'),
  'other-business': item('上班时间做无关的事', 'Busy with other things on duty', 'attitude', 'slight'),
  rude: item('态度生硬、推诿', 'Rude, or sent the applicant away', 'attitude', 'ordinary'),
  'no-badge': item('未亮明身份（工作牌、岗位牌）', 'No badge or name plate', 'publicity', 'slight'),
  'guide-missing': item('办事指南未摆放或者过时', 'Guide missing or out of date', 'publicity', 'ordinary'),
  'told-piecemeal': item('没有一次性告知', 'Did not tell everything at once', 'process', 'ordinary'),
  'no-receipt': item('收件不出凭证', 'Took papers without a receipt', 'process', 'ordinary'),
  'extra-papers': item('索要指南以外的材料', 'Asked for papers beyond the guide', 'process', 'grave'),
  'sent-to-department': item('让申请人回部门办理', 'Sent the applicant to the department', 'integrity', 'grave'),
  'charged-at-window': item('窗口直接收费、不开票据', 'Took money at the window', 'fees', 'grave'),
  'overdue-unexplained': item('超时不说明、不延期', 'Late without saying why', 'time-limit', 'ordinary'),
  gifts: item('收受礼品、接受吃请', 'Took gifts or invitations', 'integrity', 'grave'),
  'complaint-refused': item(
    '拒收投诉、对督办不理',
    'Refused a complaint or ignored an order',
    'follow-up-inspection',
    'ordinary',
  ),
  'no-remedies': item('不告知救济途径', 'Did not tell of remedies', 'legal-liability', 'ordinary'),
  premises: item('环境不整、设施不便民', 'Untidy, or facilities out of order', 'satisfaction', 'slight'),
  other: item('其他', 'Something else', 'process', 'slight'),
} as const satisfies Record<string, ChecklistItem>
export type ChecklistCode = keyof typeof checklist

export const checklistCodes = Object.keys(checklist) as ChecklistCode[]
