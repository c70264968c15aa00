import {
  checklist,
  type ChecklistCode,
  type ComplaintCommand,
  type Grievance,
  type InspectionCommand,
  type InspectionFinding,
  type OrderCommand,
} from '#domain/supervision/index.ts'

/** One act: how many working days ago, by whose account, and what. */
export interface Step<Command> {
  daysBefore: number
  who: string
  command: Command
}

const step = <Command>(daysBefore: number, who: string, command: Command): Step<Command> => ({
  daysBefore,
  who,
  command,
})

const order = (departmentCode: string, windowCode: string, matter: string, demand: string): OrderCommand => ({
  ...{ type: 'IssueOrder', form: 'rectification', departmentCode, windowCode, cards: [], cases: [], matter, demand },
  days: 5,
})

/** One that is done, a proposal whose answer waits to be looked at, and one the unit left unanswered. */
export const demoOrders: readonly Step<OrderCommand>[][] = [
  [
    step(
      22,
      'supervisor-1',
      order('18', '1801', '卫生许可窗口一周内三次无人在岗。', '落实AB岗，报送下月排班表，并在窗口公示顶岗人员。'),
    ),
    step(21, 'health-head', { type: 'AcknowledgeOrder' }),
    step(19, 'health-head', { type: 'ReplyToOrder', measures: '加强管理，避免再次发生。' }),
    step(18, 'supervisor-1', { type: 'ReturnReply', reason: '没有写明措施和责任人。', days: 3 }),
    step(16, 'health-head', {
      ...{
        type: 'ReplyToOrder',
        measures: '自即日起由审查人员顶岗，排班表已报中心并在窗口公示；分管领导每日查岗一次。',
      },
    }),
    step(15, 'supervisor-1', { type: 'AcceptReply', remark: '措施具体，予以采纳。', days: 5 }),
    step(10, 'supervisor-1', {
      ...{ type: 'RecordFollowUp', outcome: 'put-right', findings: '连续三日到窗口查看，均有人在岗。', days: 1 },
    }),
  ],
  [
    step(6, 'supervisor-2', {
      ...order(
        '09',
        '0901',
        '承诺件多在最后一天集中办结，审查环节分布不均。',
        '建议把现场勘查提前安排，按周通报环节用时。',
      ),
      ...{ form: 'proposal' },
    } as OrderCommand),
    step(5, 'construction-deputy-head', { type: 'AcknowledgeOrder' }),
    step(2, 'construction-head', {
      type: 'ReplyToOrder',
      measures: '勘查改为受理后两日内安排，每周一通报上周各环节用时，首期通报附后。',
    }),
  ],
  [step(8, 'supervisor-1', order('17', '1701', '办事指南与窗口公示的材料不一致。', '统一指南和公示，报送核对清单。'))],
]

/** What the complainants of the demo city said, in the order of the complaints. */
export const complaintWords = [
  '第一次去说缺图纸，第二次去又说缺承诺书，问能不能一次说清，回答说“自己看指南”。',
  '窗口说要先到局里盖章再来，跑了两趟。',
  '电话一直没人接，不知道件办到哪一步了。',
  '觉得审批太慢，别的县当天就能办。',
] as const

const grievance = (kind: Grievance['kind'], departmentCode: string, windowCode: string | null, sealed = '') =>
  ({
    ...{ type: 'LodgeComplaint', channel: 'portal', kind, departmentCode, windowCode, caseId: null, itemCode: null },
    ...{ anonymous: true, sealed },
  }) satisfies ComplaintCommand

/** One that was founded, one being looked into, one nobody took up yet, and one that was not founded. */
export const demoComplaints = (sealed: readonly string[]): readonly Step<ComplaintCommand>[][] => [
  [
    step(15, 'supervisor-1', grievance('extra-papers', '09', '0902', sealed[0])),
    step(14, 'supervisor-1', { type: 'AcceptComplaint', investigator: '18', matter: '窗口是否一次性告知所需材料。' }),
    step(12, 'construction-head', { type: 'StateOwnSide', statement: '指南已经列明材料，窗口人员解释不够耐心。' }),
    step(9, 'health-head', {
      ...{ type: 'RecordInvestigation', proposed: 'founded' },
      findings: '调取两次接待记录和录像：首次只口头说明缺图纸，未出具一次性告知书。',
    }),
    step(8, 'supervisor-1', {
      ...{ type: 'AnswerComplaint', outcome: 'founded', part: 'process', severity: 'ordinary', persons: [] },
      answer: '经调查属实：窗口首次未出具一次性告知书。已责令改正并记分，窗口人员已向您致歉，材料无须再补。',
    }),
  ],
  [
    step(5, 'supervisor-2', grievance('cannot-get-done', '17', '1701', sealed[1])),
    step(4, 'supervisor-2', { type: 'AcceptComplaint', investigator: '09', matter: '已进驻事项是否要求到部门办理。' }),
  ],
  [step(1, 'supervisor-1', grievance('delay', '18', '1801', sealed[2]))],
  [
    step(18, 'supervisor-1', grievance('delay', '17', null, sealed[3])),
    step(17, 'supervisor-1', { type: 'AcceptComplaint', investigator: null, matter: '该事项的办理时间是否超过承诺。' }),
    step(13, 'supervisor-1', {
      ...{ type: 'RecordInvestigation', proposed: 'unfounded', findings: '办件在承诺期限的第三日办结。' },
    }),
    step(12, 'supervisor-1', {
      ...{ type: 'AnswerComplaint', outcome: 'unfounded', part: 'time-limit', severity: 'slight', persons: [] },
      answer: '经核对，您的办件在承诺的五个工作日内、第三日办结，没有超期。缩短承诺时限的建议已转该局研究。',
    }),
  ],
]

/** Something found, as the list has it. */
const finding = (item: ChecklistCode, note: string): InspectionFinding => ({
  ...{ item, note, persons: [], photos: [] },
  ...{ part: checklist[item].part, severity: checklist[item].severity },
})

/** A visit that found two things, one that was put right since, and a clean one. `at` gives the instant so many days ago. */
export const demoInspections = (at: (daysBefore: number) => string): readonly Step<InspectionCommand>[][] => [
  [
    step(11, 'supervisor-2', {
      ...{ type: 'RecordInspection', kind: 'covert', departmentCode: '09', windowCode: '0901', visitedAt: at(11) },
      remark: '以群众身份咨询施工许可。',
      findings: [finding('told-piecemeal', '先后两次说明材料。'), finding('no-badge', '两人未佩戴工作牌。')],
    }),
    step(4, 'supervisor-2', {
      type: 'FollowUpInspection',
      outcome: 'put-right',
      remark: '告知单已放在窗口，工作牌已佩戴。',
    }),
  ],
  [
    step(3, 'supervisor-1', {
      ...{ type: 'RecordInspection', kind: 'open', departmentCode: '17', windowCode: '1701', visitedAt: at(3) },
      remark: '例行检查。',
      findings: [finding('guide-missing', '指南架上的版本是上一版。')],
    }),
  ],
  [
    step(2, 'supervisor-1', {
      ...{ type: 'RecordInspection', kind: 'open', departmentCode: '18', windowCode: '1801', visitedAt: at(2) },
      ...{ remark: '在岗、公示、叫号均正常。', findings: [] },
    }),
  ],
]
