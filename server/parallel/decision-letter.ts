import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { parallelApproval } from '#api/parallel-approvals.ts'
import type { ParallelAnswer } from '#domain/projects/index.ts'
import { civilForm as day, objectionRightText, text, type Block, type Letter } from '../documents/index.ts'

type Shown = ReplyOf<typeof parallelApproval>

const answers: Record<ParallelAnswer, string> = {
  agree: '同意',
  'agree-with-conditions': '附条件同意',
  disagree: '不同意',
}

/** The one decision of all departments, under the name of the one that leads; null until it is made. */
export function letterOfDecision(shown: Shown, publicOrigin: string): Letter | null {
  const { decision, lead, project, stage, number, appliedOn, parts, id } = shown
  if (decision === null) return null
  const granted = decision.outcome === 'approved'
  return {
    layout: 'letter',
    department: lead.name,
    title: granted ? '并联审批决定书' : '不予许可决定书',
    number: decision.number ?? '',
    reference: `并联审批编号 ${number ?? ''}`,
    caseNumber: '',
    on: decision.on,
    to: project.name,
    blocks: [
      {
        as: 'text',
        text: `你单位于${day(appliedOn)}申请${project.name}“${stage.name}”阶段的行政许可。本机关统一受理，依法征求${parts.length}个部门意见，${granted ? '决定准予下列事项' : '决定不予许可'}：`,
      },
      { as: 'table', head: ['部门', '事项', '意见', '日期'], widths: [3, 5, 3, 3], rows: answerRows(shown) },
      ...conditionsOf(decision.conditions),
      { as: 'heading', text: granted ? '综合意见' : '不予许可的理由' },
      { as: 'text', text: decision.remark },
      ...(granted ? publicationOf(shown) : reasonsOf(shown)),
    ],
    foot: `${project.name} ${decision.number ?? ''}`,
    code: { address: `${publicOrigin}/parallel-approvals/${id}`, label: '扫码查看办理经过' },
    watermark: '',
  }
}

/** What each department says in the end: after it was heard, where it disagreed. */
const answerRows = ({ parts, resolution }: Shown): string[][] =>
  parts.map(({ department, items, answer }) => {
    const heard = resolution?.outcomes.find((one) => one.department.code === department.code)
    const said = heard ?? answer
    const words = said ? answers[said.answer] : ''
    const afterwards = heard?.awaitsConfirmation ? '不同意（会商后未确认变更）' : `${words}（会商后）`
    return [
      department.name,
      items.map(({ name }) => name).join('、') || '会签意见',
      answer?.deemed ? `逾期视为同意（${answer.deemed.source}）` : heard ? afterwards : words,
      resolution && heard ? day(resolution.heldOn) : answer ? day(answer.on) : '',
    ]
  })

function conditionsOf(conditions: NonNullable<Shown['decision']>['conditions']): Letter['blocks'] {
  if (conditions.length === 0) return []
  return [
    { as: 'heading', text: '应当满足的条件' },
    { as: 'list', items: conditions.map(({ department, text }) => `${department.name}：${text}`) },
  ]
}

/** The licences it leads to are published: it tells of the right to object to being named (Art. 5(3)), as a case's decision does. */
const publicationOf = ({ licences }: Shown): Letter['blocks'] =>
  licences.length === 0
    ? []
    : [
        text(
          objectionRightText(
            '你单位',
            licences.map(({ item, objectWithin }) => ({ name: item.name, within: objectWithin })),
          ),
        ),
      ]

/** What an adverse decision tells of the ways against it: reconsideration in 60 days, a lawsuit in six months. */
export const remedies: Block = {
  as: 'text',
  text: '如不服本决定，可以自知道本决定之日起六十日内依法申请行政复议，或者六个月内依法向人民法院提起行政诉讼。',
}

/** A refusal gives its reasons and tells the remedies (Licensing Law Art. 38; reconsideration 60 days, lawsuit six months). */
function reasonsOf({ parts, decision }: Shown): Letter['blocks'] {
  const against = new Set(decision?.against.map(({ code }) => code))
  const reasons = parts.flatMap(({ department, answer }) =>
    against.has(department.code) && answer ? [`${department.name}：${answer.text}`] : [],
  )
  return [{ as: 'list', items: reasons }, remedies]
}
