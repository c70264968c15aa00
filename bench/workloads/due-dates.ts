import { addBusinessDays, formatISO, parseISO } from 'date-fns'
import chineseDays from 'chinese-days'
import { due, nationalCalendar, type CompiledCalendar } from '#domain/calendar/index.ts'
import { clocksOf, type Status } from '#domain/cases/index.ts'
import { addDays, fromDayNumber, toDayNumber, type CivilDate } from '#domain/kernel/index.ts'
import { actors, caseAfter, factsFor, historyTo } from '#testing/fixtures/index.ts'
import type { Fixture } from '../fixture.ts'
import { alternate, medianFigures, ratio, spin, type Figures } from '../measure.ts'
import type { Options } from '../options.ts'
import { atLeast, type Report } from '../report.ts'

/** Limits from every day of two years, 0 to 60 working days long. */
const limits: { from: CivilDate; days: number }[] = Array.from({ length: 730 }, (_, at) => ({
  from: addDays('2024-01-01', at),
  days: (at * 7) % 61,
}))

const stages: Status[] = ['submitted', 'received', 'awaiting-correction', 'in-review', 'awaiting-decision', 'granted']

/** Due dates of working days, and all clocks of a case, on one core beside a look-up in a table and two libraries. No database. */
export async function measureDueDates(_: Fixture, { rounds, seconds }: Options): Promise<Report> {
  const calendar = nationalCalendar
  const each = (of: (limit: { from: CivilDate; days: number }) => unknown) => () => {
    for (const limit of limits) of(limit)
    return limits.length
  }
  const sides: Record<Side, () => number> = {
    due: each(({ from, days }) => due(calendar, { from, value: days, unit: 'workday' }).dueOn),
    explained: each(({ from, days }) => due(calendar, { from, value: days, unit: 'workday', explain: true })),
    table: each(prefixTable(calendar)),
    chineseDays: each(({ from, days }) => chineseDays.findWorkday(days, from)),
    dateFns: each(({ from, days }) => formatISO(addBusinessDays(parseISO(from), days), { representation: 'date' })),
    clocks: allClocks(calendar),
  }
  for (const batch of Object.values(sides)) spin(0.2, batch)
  const turn = (side: Side) => () => Promise.resolve(spin(seconds, sides[side]))
  const measured = await alternate(rounds, {
    due: turn('due'),
    explained: turn('explained'),
    table: turn('table'),
    chineseDays: turn('chineseDays'),
    dateFns: turn('dateFns'),
    clocks: turn('clocks'),
  })
  return reportOf(measured)
}

/** The least a due date costs: two readings of the tables our calendar holds. */
function prefixTable({ workdays, workdaysThrough }: CompiledCalendar) {
  const first = toDayNumber('1989-12-31')
  return ({ from, days }: { from: CivilDate; days: number }) =>
    days === 0 ? from : fromDayNumber(workdays[(workdaysThrough[toDayNumber(from) - first] ?? NaN) + days - 1] ?? NaN)
}

/** Cases in every stage, whose clocks are all computed again. */
function allClocks(calendar: CompiledCalendar): () => number {
  const { item } = factsFor(actors.clerk)
  const cases = stages.map((stage) => caseAfter(historyTo(stage)))
  return () => {
    for (let round = 0; round < 100; round++) for (const state of cases) clocksOf(state, item, calendar)
    return 100 * cases.length
  }
}

type Side = 'due' | 'explained' | 'table' | 'chineseDays' | 'dateFns' | 'clocks'

function reportOf(measured: Record<Side, Figures[]>): Report {
  const line = (name: string, side: Side) => ({
    name,
    perSecond: medianFigures(measured[side]).perSecond,
    ratio: ratio(measured[side], measured.table),
  })
  return {
    workload: 'g',
    title: 'due dates and clocks, one core, no database; ratio to a bare look-up in the same tables',
    notes: ['date-fns knows weekends alone; chinese-days knows the holidays and walks day by day'],
    lines: [
      line('due()', 'due'),
      line('due(), explained day by day', 'explained'),
      line('a bare look-up', 'table'),
      line('chinese-days findWorkday', 'chineseDays'),
      line('date-fns addBusinessDays', 'dateFns'),
      line('all clocks of a case', 'clocks'),
    ],
    promises: [atLeast('due() / bare look-up', ratio(measured.due, measured.table), 0.5)],
  }
}
