import { civilDateOf } from '#domain/kernel/index.ts'
import { scoreParts, scorePartWords, type LedgerSubject } from '#domain/supervision/index.ts'
import type { Letter } from '../documents/index.ts'
import type { Database } from '../kernel/database.ts'
import { paperWords, type PaperLanguage } from './paper-words.ts'
import { entryRows, headings, named } from './score-sheets.ts'
import type { Line, ScoreTable } from './score-table.ts'

/** So many entries are printed; all of them stand in the workbook. */
const mostPrinted = 600

interface Printed {
  table: ScoreTable
  of: LedgerSubject
  key: PaperLanguage
  regionCode: string
  publicOrigin: string
}

/** The table of scores as a paper under the centre's name: places with what was lost and earned, and the entries behind them. */
export async function letterOfScores(
  database: Pick<Database, 'query'>,
  { table, of, key, regionCode, publicOrigin }: Printed,
): Promise<Letter> {
  const [row] = await database.query<{ name: string; nameEn: string; now: string }>(
    `select centre ->> 'name' as name, centre ->> 'nameEn' as "nameEn", clock_timestamp() as now from city`,
  )
  const word = paperWords[key]
  const { period, months, lines, schemes } = table
  const entries = entryRows(table, key, regionCode)
  const printed = entries.slice(0, mostPrinted)
  const title = word.title(period, word.whose[of])
  const widths = { table: [1.3, 4, 1.2, 1.2, 1.2, 4.7], entry: [1.6, 3, 1.6, 1.1, 4] }
  return {
    layout: 'letter',
    ...(key === 'en' && { language: 'en' as const }),
    ...{
      department: row ? named(row, key) : '',
      title,
      number: word.number(period),
      caseNumber: '',
      to: '',
      watermark: '',
    },
    reference: word.reference(months.length),
    on: civilDateOf(row?.now ?? ''),
    blocks: [
      { as: 'table', head: word.table, widths: widths.table, rows: lines.map((line) => lineRow(line, table, key)) },
      { as: 'heading', text: word.entries(entries.length) },
      {
        ...{ as: 'table', head: word.entry, widths: widths.entry },
        rows: printed.map(([month, name, part, points, why]) => [month, name, part, points, why].map(String)),
      },
      { as: 'text', text: word.notes(schemes.at(-1)?.mostBonus ?? 10, entries.length - printed.length) },
    ],
    foot: title,
    code: { address: `${publicOrigin}/supervise/scores?of=${of}&period=${period}`, label: word.code },
  }
}

/** A line of the table; what was lost is told part by part, against what the months together could keep. */
function lineRow(line: Line, { schemes }: ScoreTable, key: PaperLanguage): string[] {
  const { rank, total, grade, bonus, parts } = line
  const word = paperWords[key]
  const mean = (part: (typeof scoreParts)[number]) =>
    schemes.reduce((sum, { weights }) => sum + weights[part], 0) / Math.max(1, schemes.length)
  const lost = scoreParts
    .map((part) => [part, Math.round((mean(part) - parts[part]) * 100) / 100] as const)
    .filter(([, points]) => points > 0)
    .map(([part, points]) => `${scorePartWords[part][key]} −${points}`)
  const said = [String(rank), named(line, key), String(total), headings[key].grades[grade], String(bonus)]
  return [...said, lost.join(word.between) || word.none]
}
