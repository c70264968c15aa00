// The hall at one moment, put together from counts that are kept: see read-tally.ts.
import { bands, daily, type hallNow } from '#api/supervise.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { isWorkday, sessionsOn, usualHours, type CompiledCalendar } from '#domain/calendar/index.ts'
import { addDays, civilDateOf } from '#domain/kernel/index.ts'
import { cardLevels, ruleTitleOf, type CardLevel, type RuleNo } from '#domain/supervision/index.ts'
import type { Database } from '../../kernel/database.ts'
import { bandEnds } from './bands.ts'
import type { CardDays } from './past-cards.ts'
import { newestCards, openCards, type CardFilter, type CardsOfDay, type NewCard, type OpenCards } from './read-cards.ts'
import { dayCounts, runningCounts, type BandCount, type DayCount } from './read-tally.ts'
import { isOpenAt, stateOf, windowsNow, type WindowNow } from './read-windows.ts'
import { worstOf } from './worst.ts'

export type Hall = ReplyOf<typeof hallNow>

interface Named {
  code: string
  name: string
  nameEn: string
}

/** Days of the trend, today among them. */
const days = 30

/** What a look at the hall is made from. */
export interface HallSources {
  database: Database
  calendar(): CompiledCalendar
  cardDays: CardDays
}

/** What the screen shows, narrowed. */
export async function hallOf({ database, calendar, cardDays }: HallSources, of: CardFilter): Promise<Hall> {
  const [{ at }, departments] = await Promise.all([nowOf(database), departmentsOf(database)])
  const today = civilDateOf(at)
  const since = addDays(today, 1 - days)
  const [running, dated, ofEveryRule, raised, newest, windows] = await Promise.all([
    runningCounts(database, of, bandEnds(today, calendar())),
    dayCounts(database, of, since, today),
    openCards(database, of),
    cardDays(of, since, today),
    newestCards(database, of),
    windowsNow(database),
  ])
  const open = ofEveryRule.filter(({ rule }) => of.rule === null || rule === of.rule)
  const hours = hoursOn(calendar(), today)
  const isOpen = isOpenAt(at, hours)
  const onDay = (what: DayCount['what'], on: string) => sum(dated.filter((row) => row.what === what && row.on === on))
  return {
    at,
    hours,
    isOpen,
    bands: bands.map((band) => ({ band, cases: sum(running.filter((row) => row.band === band)) })),
    today: { on: today, ...(Object.fromEntries(daily.map((what) => [what, onDay(what, today)])) as Daily) },
    cards: cardLevels.filter((level) => level !== 'blue').map((level) => cardsAt(level, open, raised, today)),
    rules: rulesOf(ofEveryRule),
    departments: departments
      .filter(({ code }) => of.department === null || of.department === code)
      .map((one) => ({ ...one, ...standing(one.code, 'department', running, open), worst: worst(one.code, open) })),
    windows: windows
      .filter((window) => isWithin(window, of))
      .map((window) => ({
        ...window,
        state: stateOf(window.people, isOpen),
        ...standing(window.code, 'window', running, open),
      })),
    latest: newest.map((card) => told(card, departments, windows)),
    trend: Array.from({ length: days }, (_, n) => addDays(since, n)).map((on) => ({
      on,
      received: onDay('received', on),
      decided: onDay('decided', on),
      cards: total(raised.filter((row) => row.on === on)),
    })),
  }
}

const hoursOn = (calendar: CompiledCalendar, on: string) =>
  isWorkday(calendar, on) ? [...sessionsOn(calendar.hours ?? usualHours, on)] : []

const isWithin = ({ code, department }: WindowNow, of: CardFilter): boolean =>
  (of.window === null || of.window === code) && (of.department === null || of.department === department.code)

const cardsAt = (
  level: CardLevel,
  open: readonly OpenCards[],
  raised: readonly CardsOfDay[],
  today: string,
): Hall['cards'][number] => ({
  level,
  open: total(open.filter((row) => row.level === level)),
  today: total(raised.filter((row) => row.level === level && row.on === today)),
})

function told(
  { department, window, ...card }: NewCard,
  departments: readonly Named[],
  windows: readonly Named[],
): Hall['latest'][number] {
  const named = (list: readonly Named[], code: string): Named =>
    plain(list.find((one) => one.code === code) ?? { code, name: code, nameEn: code })
  return {
    ...card,
    title: ruleTitleOf(card.rule),
    department: named(departments, department),
    window: window === null ? null : named(windows, window),
  }
}

type Daily = Record<(typeof daily)[number], number>

const sum = (rows: readonly { cases: number }[]): number => rows.reduce((so, { cases }) => so + cases, 0)
const total = (rows: readonly { cards: number }[]): number => rows.reduce((so, { cards }) => so + cards, 0)
const plain = ({ code, name, nameEn }: Named): Named => ({ code, name, nameEn })

function standing(
  code: string,
  by: 'department' | 'window',
  running: readonly BandCount[],
  open: readonly OpenCards[],
) {
  const own = running.filter((row) => row[by] === code)
  return {
    cases: sum(own),
    overdue: sum(own.filter(({ band }) => band === 'overdue')),
    openCards: total(open.filter((row) => row[by] === code)),
  }
}

const worst = (code: string, open: readonly OpenCards[]): CardLevel | null =>
  worstOf(open.filter(({ department }) => department === code).map(({ level }) => level))

function rulesOf(open: readonly OpenCards[]): Hall['rules'] {
  return [...Map.groupBy(open, ({ rule }): RuleNo => rule)]
    .map(([rule, rows]) => ({ rule, title: ruleTitleOf(rule), open: total(rows) }))
    .sort((a, b) => b.open - a.open || (a.rule < b.rule ? -1 : 1))
}

async function nowOf({ query }: Database): Promise<{ at: string }> {
  const [row] = await query<{ at: string }>('select clock_timestamp() as at')
  if (!row) throw new Error('there is always a now')
  return row
}

const departmentsOf = ({ query }: Database) =>
  query<Named>(`select code, name, name_en as "nameEn" from department order by code`)
