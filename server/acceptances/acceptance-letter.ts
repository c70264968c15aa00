import type { acceptance } from '#api/acceptances.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import type { OpinionOutcome } from '#domain/projects/index.ts'
import { civilForm as day, type Letter } from '../documents/index.ts'

type Shown = ReplyOf<typeof acceptance>

const outcomes: Record<OpinionOutcome, string> = {
  pass: '通过',
  'pass-with-rectification': '整改后通过',
  fail: '不通过',
}

/** The one opinion letter of all departments, under the name of the one that leads; null until it is issued. */
export function letterOfAcceptance(shown: Shown, publicOrigin: string): Letter | null {
  const { letter, lead, project, number, appliedOn, rounds, checks, id, fileBy } = shown
  if (letter === null) return null
  const visits = rounds.flatMap(({ visitOn }) => (visitOn === null ? [] : [day(visitOn)]))
  return {
    layout: 'letter',
    department: lead.name,
    title: shown.alone ? '竣工验收意见书' : '竣工联合验收意见书',
    number: letter.number ?? '',
    reference: `验收编号 ${number ?? ''}`,
    caseNumber: '',
    on: letter.on,
    to: project.name,
    blocks: [
      {
        as: 'text',
        text: `你单位于${day(appliedOn)}申请${project.name}竣工验收。经${checks.length}个部门现场验收（${visits.join('、')}），意见如下：`,
      },
      { as: 'table', head: ['部门', '验收内容', '意见', '日期'], widths: [3, 4, 2, 3], rows: opinionRows(shown) },
      ...remaining(letter.items),
      { as: 'heading', text: '综合意见' },
      { as: 'text', text: letter.remark },
      ...(fileBy === null ? [] : [{ as: 'text' as const, text: `请于${day(fileBy)}前办理竣工备案。` }]),
    ],
    foot: `${project.name} ${letter.number ?? ''}`,
    code: { address: `${publicOrigin}/acceptances/${id}`, label: '扫码查看验收经过' },
    watermark: '',
  }
}

/** What each department said last: those that failed first have passed since. */
const opinionRows = ({ checks, rounds }: Shown): string[][] =>
  checks.map(({ department, accepts }) => {
    const opinion = rounds
      .flatMap(({ parts }) => parts)
      .filter((part) => part.department.code === department.code)
      .findLast((part) => part.opinion !== null)?.opinion
    const said = opinion ? outcomes[opinion.outcome] : ''
    return [
      department.name,
      accepts.name,
      opinion?.deemed ? `逾期视为同意（${opinion.deemed}）` : said,
      opinion ? day(civilDateOf(opinion.at)) : '',
    ]
  })

function remaining(items: NonNullable<Shown['letter']>['items']): Letter['blocks'] {
  if (items.length === 0) return []
  return [
    { as: 'heading', text: '仍需整改的内容' },
    { as: 'list', items: items.map(({ department, text }) => `${department.name}：${text}`) },
  ]
}
