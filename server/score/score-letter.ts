import { civilDateOf } from '#domain/kernel/index.ts'
import { scoreParts, scorePartWords, type LedgerSubject } from '#domain/supervision/index.ts'
import type { Letter } from '../documents/index.ts'
import type { Database } from '../kernel/database.ts'
import { entryRows, headings } from './score-sheets.ts'
import type { Line, ScoreTable } from './score-table.ts'

const whose: Record<LedgerSubject, string> = { department: '部门', window: '窗口', person: '人员' }
/** So many entries are printed; all of them stand in the workbook. */
const mostPrinted = 600

interface Printed {
  table: ScoreTable
  of: LedgerSubject
  regionCode: string
  publicOrigin: string
}

/** The table of scores as a paper under the centre's name: places with what was lost and earned, and the entries behind them. */
export async function letterOfScores(
  database: Pick<Database, 'query'>,
  { table, of, regionCode, publicOrigin }: Printed,
): Promise<Letter> {
  const [row] = await database.query<{ centre: string; now: string }>(
    `select centre ->> 'name' as centre, clock_timestamp() as now from city`,
  )
  const { period, months, lines } = table
  const entries = entryRows(table, 'zh', regionCode)
  const printed = entries.slice(0, mostPrinted)
  const title = `${periodWords(period)}绩效评分表（${whose[of]}）`
  return {
    layout: 'letter',
    ...{ department: row?.centre ?? '', title, number: `绩效 ${period}`, caseNumber: '', to: '', watermark: '' },
    reference: months.length > 1 ? `${months.length} 个月的平均分` : '按月评分',
    on: civilDateOf(row?.now ?? ''),
    blocks: [
      {
        as: 'table',
        head: ['名次', '名称', '总分', '等级', '加分', '失分项目'],
        widths: [1.3, 4, 1.2, 1.2, 1.2, 4.7],
        rows: lines.map((line) => lineRow(line, table)),
      },
      { as: 'heading', text: `明细（共 ${entries.length} 笔）` },
      {
        as: 'table',
        head: ['月份', '对象', '项目', '分值', '依据'],
        widths: [1.6, 3, 1.6, 1.1, 4],
        rows: printed.map(([month, name, part, points, why]) => [month, name, part, points, why].map(String)),
      },
      { as: 'text', text: notes(table, entries.length - printed.length) },
    ],
    foot: title,
    code: { address: `${publicOrigin}/supervise/scores?of=${of}&period=${period}`, label: '扫码查看每一笔明细' },
  }
}

/** A line of the table; what was lost is told part by part, against what the months together could keep. */
function lineRow({ rank, name, total, grade, bonus, parts }: Line, { schemes }: ScoreTable): string[] {
  const mean = (part: (typeof scoreParts)[number]) =>
    schemes.reduce((sum, { weights }) => sum + weights[part], 0) / Math.max(1, schemes.length)
  const lost = scoreParts
    .map((part) => [part, Math.round((mean(part) - parts[part]) * 100) / 100] as const)
    .filter(([, points]) => points > 0)
    .map(([part, points]) => `${scorePartWords[part].zh} −${points}`)
  return [String(rank), name, String(total), headings.zh.grades[grade], String(bonus), lost.join('；') || '无']
}

const notes = ({ schemes }: ScoreTable, left: number) => {
  const { mostBonus = 10 } = schemes.at(-1) ?? {}
  return [
    `满分 100，九项各有权重，加分每月最多 ${mostBonus} 分。`,
    '名次先比九项得分，再比数据真实，最后比加分。',
    ...(left > 0 ? [`另有 ${left} 笔明细未打印，见电子表格。`] : []),
  ].join('')
}

/** 2026-03, 2026-H1 or 2026 as it is said. */
function periodWords(period: string): string {
  const [year = '', rest] = period.split('-')
  if (rest === undefined) return `${year}年度`
  return rest.startsWith('H') ? `${year}年${rest === 'H1' ? '上' : '下'}半年` : `${year}年${Number(rest)}月`
}
