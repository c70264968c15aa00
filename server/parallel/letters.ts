import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { parallelApproval } from '#api/parallel-approvals.ts'
import { parallelLetters, type ParallelLetter } from '#api/parallel-shapes.ts'
import type { ParallelState } from '#domain/projects/index.ts'
import { civilForm as day, list, text, type Block, type Letter } from '../documents/index.ts'
import { letterOfDecision, remedies } from './decision-letter.ts'

type Shown = ReplyOf<typeof parallelApproval>

/** The letters there are by now, the last one last. */
export function lettersOf({ accepted, supplement, extension, declined, decision }: ParallelState): ParallelLetter[] {
  const there: Record<ParallelLetter, unknown> = { acceptance: accepted, supplement, extension, declined, decision }
  return parallelLetters.filter((letter) => there[letter] !== null)
}

/** A letter of an approval under the name of the department that leads; null until there is one. */
export function letterOfApproval(shown: Shown, which: ParallelLetter, publicOrigin: string): Letter | null {
  if (which === 'decision') return letterOfDecision(shown, publicOrigin)
  const said = saidOf[which](shown)
  if (said === null) return null
  const { project, number, id, lead } = shown
  return {
    ...{
      layout: 'letter',
      department: lead.name,
      title: said.title,
      number: said.number ?? '',
      caseNumber: '',
      watermark: '',
    },
    ...{ reference: `并联审批编号 ${number ?? ''}`, on: said.on, to: project.name, blocks: said.blocks },
    foot: `${project.name} ${said.title}`,
    code: trailOf(publicOrigin, id),
  }
}

/** By which the addressee finds what happened. */
export const trailOf = (publicOrigin: string, id: string): Letter['code'] => ({
  ...{ address: `${publicOrigin}/parallel-approvals/${id}`, label: '扫码查看办理经过' },
})

interface Said {
  title: string
  /** Where it has one of its own. */
  number?: string | null
  on: string
  blocks: Block[]
}

type Others = Exclude<ParallelLetter, 'decision'>
const appliedIn = ({ project, stage, appliedOn }: Shown): string =>
  `你单位于${day(appliedOn)}提出的${project.name}“${stage.name}”阶段并联审批申请`

/** What each letter but the decision says. */
const saidOf: Record<Others, (shown: Shown) => Said | null> = {
  acceptance: (shown) => shown.accepted && accepted(shown, shown.accepted),
  supplement: ({ supplement, asked, ...shown }) =>
    supplement && {
      title: '补正告知书',
      on: supplement.on,
      blocks: [
        text(
          `${appliedIn({ supplement, asked, ...shown })}，需要补正下列全部内容，请于${day(supplement.by)}前一次补齐：`,
        ),
        list(supplement.missing.map((code) => asked.find((one) => one.code === code)?.name ?? code)),
        ...(supplement.note ? [text(supplement.note)] : []),
      ],
    },
  extension: (shown) =>
    shown.extension && {
      title: '延期告知书',
      on: shown.extension.on,
      blocks: [
        text(
          `${appliedIn(shown)}，不能在四十五个工作日内办结，经本级人民政府负责人批准，延长十五个工作日（《中华人民共和国行政许可法》第四十二条第二款）。延长后法定最迟${day(shown.lawfulOn ?? shown.extension.on)}作出决定。`,
        ),
        text(`延长的理由：${shown.extension.reason}`),
      ],
    },
  declined: (shown) =>
    shown.declined && {
      title: '不予受理决定书',
      number: shown.declined.number,
      on: shown.declined.on,
      blocks: [text(`${appliedIn(shown)}，本机关决定不予受理。理由如下：`), list([shown.declined.reason]), remedies],
    },
}

function accepted(shown: Shown, { on, deemed, countsFrom }: NonNullable<Shown['accepted']>): Said {
  const { parts, promisedOn, lawfulOn } = shown
  return {
    title: '受理通知书',
    on,
    blocks: [
      text(
        deemed
          ? `${appliedIn(shown)}，本机关逾期未告知需要补正的内容，依法自${day(countsFrom)}起视为受理，由下列部门同时办理：`
          : `${appliedIn(shown)}，材料齐全、符合法定形式，本机关决定受理，由下列部门同时办理：`,
      ),
      list(
        parts.map(
          ({ department, items }) => `${department.name}：${items.map(({ name }) => name).join('、') || '会签意见'}`,
        ),
      ),
      text(
        `承诺于${day(promisedOn ?? on)}前作出统一决定，法定最迟${day(lawfulOn ?? on)}，特别程序所需时间不计算在内。`,
      ),
    ],
  }
}
