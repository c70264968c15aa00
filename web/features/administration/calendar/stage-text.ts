import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { previewCalendar } from '#api/administration-calendar.ts'
import { words } from '../../../kernel/language.tsx'

/** What an order does to stages of projects; the clocks by their names in their own logs. */
export const stageText = words(
  {
    open: '在办并联审批、联合验收',
    moved: '期限变动的阶段',
    alreadyLate: '已经逾期的阶段（保持逾期）',
    lines: '并联审批、联合验收的变动明细',
    project: '项目',
    handling: '办理方式',
    approval: '并联审批',
    joint: '联合验收',
    clock: '期限',
    from: '原期限',
    to: '新期限',
  },
  {
    open: 'Stages under way',
    moved: 'Stages that move',
    alreadyLate: 'Stages late already (stay late)',
    lines: 'Approvals in parallel and joint acceptances that move',
    project: 'Project',
    handling: 'Handled by',
    approval: 'Parallel approval',
    joint: 'Joint acceptance',
    clock: 'Limit',
    from: 'Due now',
    to: 'Due then',
  },
)

type Clock = ReplyOf<typeof previewCalendar>['stageLines'][number]['clock']

export const stageClockWords = words<Record<Clock, string>>(
  {
    acceptance: '受理',
    supplement: '补正',
    distribution: '分发',
    opinion: '部门意见',
    resolution: '会商',
    decision: '综合决定',
    promised: '承诺总期限',
    statutory: '法定总期限',
    delivery: '证照送达',
    revocation: '撤销',
    'objection-right': '提出公开异议',
    objection: '处理公开异议',
    master: '总期限',
    completeness: '材料核对',
    notice: '通知验收日期',
    assignment: '指派验收人员',
    rectification: '整改',
    letter: '出具意见书',
    filing: '竣工备案',
  },
  {
    acceptance: 'Acceptance',
    supplement: 'Missing papers',
    distribution: 'Distribution',
    opinion: 'Opinion',
    resolution: 'Hearing the dissent',
    decision: 'Decision',
    promised: 'Promised',
    statutory: 'By law',
    delivery: 'Handing over licences',
    revocation: 'To revoke',
    'objection-right': 'To object to publication',
    objection: 'To decide on an objection',
    master: 'The whole',
    completeness: 'Completeness',
    notice: 'Notice of the visit',
    assignment: 'Naming inspectors',
    rectification: 'Putting right',
    letter: 'Opinion letter',
    filing: 'Filing',
  },
)
