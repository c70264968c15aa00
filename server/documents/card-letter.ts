// A card of supervision on paper: the notice that tells the unit of it, and what was decided on an appeal against it.
import type { card } from '#api/cards.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import type { CardLevel } from '#domain/supervision/index.ts'
import type { Database } from '../kernel/database.ts'
import { civilForm } from './civil-form.ts'
import { facts, heading, list, text, type Block, type Letter } from './letter.ts'

type Card = ReplyOf<typeof card>

const notices: Record<CardLevel, string> = {
  blue: '监察预警通知单',
  yellow: '黄牌通知单',
  red: '红牌通知单',
  'double-red': '双红牌通知单',
  investigate: '监察核查通知单',
}
const levels: Record<CardLevel, string> = {
  blue: '预警',
  yellow: '黄牌',
  red: '红牌',
  'double-red': '双红牌',
  investigate: '待核查',
}

/** What decides an appeal. */
const decisions: Partial<Record<string, (level: string) => string>> = {
  CardUpheld: () => '申诉不成立，维持原牌',
  CardCancelled: () => '申诉成立，撤销该牌，已记的分值退回',
  CardDowngraded: (level) => `申诉部分成立，降为${level}`,
}

/** 监察预警、黄牌、红牌通知单: what was found and on what evidence, and until when it may be answered. */
export async function noticeOfCard(database: Pick<Database, 'query'>, shown: Card, origin: string): Promise<Letter> {
  const { raisedLevel, rule, explanation, basis, cites, raisedAt, acknowledgeBy, appealBy } = shown
  const evidence = cites.map(({ at, caseNumber, version }) => [
    at === null ? '' : civilForm(civilDateOf(at)),
    `${caseNumber === null ? '' : `办件 ${caseNumber} `}日志第 ${version} 条`,
  ])
  const until: [string, string | null][] = [
    ['签收期限', acknowledgeBy],
    ['申诉期限', appealBy],
  ]
  return letter(database, shown, origin, notices[raisedLevel], civilDateOf(raisedAt), [
    text(`经电子监察，你单位有下列情形，${raisedLevel === 'blue' ? '提请注意' : `给予${levels[raisedLevel]}`}：`),
    list([explanation.zh]),
    facts(...about(shown), ['监察规则', `${rule} ${shown.title.zh}`], ['依据', basis.zh]),
    heading('证据'),
    { as: 'table', head: ['日期', '记录'], widths: [1, 3], rows: evidence },
    facts(...until.flatMap(([label, at]): [string, string][] => (at === null ? [] : [[label, dayBefore(at)]]))),
    text('有异议的，可以在申诉期限内说明理由并附证据申诉；申诉由两人复核。'),
  ])
}

/** 申诉复核决定书; null where no appeal was decided. */
export async function reviewOfCard(
  database: Pick<Database, 'query'>,
  shown: Card,
  origin: string,
): Promise<Letter | null> {
  const appealed = shown.history.findLast(({ type }) => type === 'CardAppealed')
  const decided = shown.history.findLast(({ type }) => type in decisions)
  if (!appealed || !decided || decided.version < appealed.version) return null
  const on = civilDateOf(decided.at)
  return letter(database, shown, origin, '申诉复核决定书', on, [
    text(
      `你单位${civilForm(civilDateOf(appealed.at))}对${civilForm(civilDateOf(shown.raisedAt))}的${notices[shown.raisedLevel]}` +
        `提出申诉。经复核，决定：${decisions[decided.type]?.(levels[shown.level]) ?? ''}。`,
    ),
    facts(...about(shown), ['监察规则', `${shown.rule} ${shown.title.zh}`]),
    heading('申诉理由'),
    list([appealed.said ?? '']),
    heading('复核意见'),
    list([decided.said ?? '']),
  ])
}

const about = ({ window, persons, caseNumber }: Card): [string, string][] => [
  ...(window ? ([['窗口', window.name]] as [string, string][]) : []),
  ...(persons.length > 0 ? ([['责任人', persons.map(({ name }) => name).join('、')]] as [string, string][]) : []),
  ...(caseNumber === null ? [] : ([['办件', caseNumber]] as [string, string][])),
]

/** A deadline is the end of its day: the last day is the one in which it falls a moment before. */
const dayBefore = (at: string): string => civilForm(civilDateOf(new Date(Date.parse(at) - 1).toISOString()))

async function letter(
  database: Pick<Database, 'query'>,
  { id, rule, department, status }: Card,
  origin: string,
  title: string,
  on: string,
  blocks: Block[],
): Promise<Letter> {
  const [city] = await database.query<{ centre: string }>(`select centre ->> 'name' as centre from city`)
  const number = `监〔${on.slice(0, 4)}〕${rule}-${id.slice(0, 8)}号`
  return {
    layout: 'letter',
    department: city?.centre ?? '',
    ...{ title, number, on, blocks },
    reference: `致 ${department.name}`,
    caseNumber: '',
    to: department.name,
    foot: `${title} ${number}`,
    code: { address: `${origin}/staff/cards/${id}`, label: '扫码签收、说明和申诉' },
    watermark: title !== '申诉复核决定书' && (status === 'cancelled' || status === 'withdrawn') ? '已撤销' : '',
  }
}
