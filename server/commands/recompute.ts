import { parseArgs } from 'node:util'
import { compileCalendar, type Calendar, type CompiledCalendar } from '#domain/calendar/index.ts'
import type { CivilDate } from '#domain/kernel/index.ts'
import { monthlyFigures, type MonthlyFigures, type OpenCard, type OpenCase } from '#domain/statistics/index.ts'
import { linesOfFile } from './lines-of-file.ts'

/** `onedoor recompute --export FILE [--month YYYY-MM]`: the public figures counted again from the open data alone, over all and by department. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { export: { type: 'string' }, month: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  if (!values.export) throw new Error('say which open data to count: --export FILE')
  const data = readOpenData(values.export)
  const month = values.month ?? data.on.slice(0, 7)
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new Error(`--month must be like 2026-01, not "${month}"`)
  const asked = { month, today: data.on, calendar: data.calendar }
  const departments = [...new Set([...data.cases, ...data.cards].map(({ department }) => department))].toSorted()
  const byDepartment = departments.map((code) => {
    const own = <T extends { department: string }>(rows: T[]) => rows.filter(({ department }) => department === code)
    return { code, ...monthlyFigures(own(data.cases), own(data.cards), asked) }
  })
  const all = monthlyFigures(data.cases, data.cards, asked)
  if (values.json) console.log(JSON.stringify({ month, on: data.on, ...all, byDepartment }))
  else {
    console.log(`${month}, as of ${data.on}`)
    for (const { code, ...figures } of [{ code: 'all', ...all }, ...byDepartment])
      console.log(`${code}\t${wordsOf(figures)}`)
  }
}

const wordsOf = ({ received, decided, onTime, early, workingDays, cards }: MonthlyFigures): string =>
  [
    `received ${received}`,
    `decided ${decided}`,
    `on time ${onTime.numerator}/${onTime.denominator}`,
    `early ${early.numerator}/${early.denominator}`,
    `working days ${workingDays.numerator}/${workingDays.denominator}`,
    `cards ${cards.numerator / 10_000}`,
  ].join('\t')

interface OpenData {
  on: CivilDate
  calendar: CompiledCalendar
  cases: OpenCase[]
  cards: OpenCard[]
}

/** Reads open data line by line; throws an error naming the line that is wrong. */
function readOpenData(file: string): OpenData {
  let data: OpenData | undefined
  let nth = 0
  for (const text of linesOfFile(file)) {
    nth++
    try {
      const read = JSON.parse(text) as Record<string, unknown>
      if (data === undefined) data = begun(read)
      else if ('case' in read) data.cases.push(read as unknown as OpenCase)
      else if ('card' in read) data.cards.push(read as unknown as OpenCard)
      else throw new Error('neither a case nor a card')
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      throw new Error(`${file}, line ${nth}: ${why}`, { cause: error })
    }
  }
  if (!data) throw new Error(`${file} is empty`)
  return data
}

function begun({ format, version, on, calendar }: Record<string, unknown>): OpenData {
  if (format !== 'onedoor-open-data' || version !== 1 || typeof on !== 'string') throw new Error('this is no open data')
  return { on, calendar: compileCalendar(calendar as Calendar), cases: [], cards: [] }
}
