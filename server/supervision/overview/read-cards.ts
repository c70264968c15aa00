// Cards as the hall shows them: open ones by window, level and rule, those of thirty days, the newest.
import type { CardLevel, RuleNo } from '#domain/supervision/index.ts'
import type { Database } from '../../kernel/database.ts'
import type { Narrowed } from './read-tally.ts'

export interface CardFilter extends Narrowed {
  level: CardLevel | null
  rule: RuleNo | null
}

export interface OpenCards {
  department: string
  window: string | null
  rule: RuleNo
  level: CardLevel
  cards: number
}

export interface CardsOfDay {
  on: string
  level: CardLevel
  cards: number
}

export interface NewCard {
  id: string
  rule: RuleNo
  level: CardLevel
  status: string
  department: string
  window: string | null
  raisedAt: string
}

/** A card whose life has not ended; the index `card_open` is of these. */
export const isOpenCard = (c: string): string =>
  `${c}.status not in ('upheld', 'downgraded', 'cancelled', 'dismissed', 'withdrawn', 'exempted')`

/** What each part of a filter asks of card `c`. */
const conditions: Record<keyof CardFilter, (value: string) => string> = {
  department: (value) => `c.department_code = ${value}`,
  window: (value) => `c.window_code = ${value}`,
  level: (value) => `c.level = ${value}`,
  rule: (value) => `c.rule = ${value}`,
  items: (value) => `exists (select from case_row r where r.id = c.case_id and r.item_code = any(${value}::text[]))`,
}

interface CardQuestion {
  name: string
  /** The question with what narrows it; its own values come first. */
  text(which: string): string
}

/** Asks with those conditions alone that are set: one that may be absent would be planned as if it left almost nothing. */
function ask<Row>(
  database: Database,
  { name, text }: CardQuestion,
  of: CardFilter,
  own: unknown[] = [],
): Promise<Row[]> {
  const set = (Object.keys(conditions) as (keyof CardFilter)[]).filter((part) => of[part] !== null)
  const which = set.map((part, at) => ` and ${conditions[part](`$${own.length + at + 1}`)}`).join('')
  return database.run<Row>({ name: [name, ...set].join(' '), text: text(which) }, [
    ...own,
    ...set.map((part) => of[part]),
  ])
}

const open: CardQuestion = {
  name: 'hall-open-cards',
  text: (which) => `select c.department_code as department, c.window_code as window, c.rule, c.level, count(*) as cards
    from card c where ${isOpenCard('c')}${which} group by 1, 2, 3, 4`,
}

const raised: CardQuestion = {
  name: 'hall-cards-by-day',
  text: (which) => `select (c.raised_at at time zone 'Asia/Shanghai')::date as "on", c.level, count(*) as cards
    from card c where c.raised_at >= $1::date::timestamp at time zone 'Asia/Shanghai'
      and c.raised_at < ($2::date + 1)::timestamp at time zone 'Asia/Shanghai'${which} group by 1, 2`,
}

const newest: CardQuestion = {
  name: 'hall-newest-cards',
  text: (which) => `select c.id, c.rule, c.level, c.status, c.department_code as department, c.window_code as window,
      c.raised_at as "raisedAt"
    from card c where ${isOpenCard('c')}${which} order by c.raised_at desc, c.id desc limit 12`,
}

/** Open cards by window, level and rule; of every rule, whichever is asked for: one may choose another. */
export const openCards = (database: Database, of: CardFilter) => ask<OpenCards>(database, open, { ...of, rule: null })

export const newestCards = (database: Database, of: CardFilter) => ask<NewCard>(database, newest, of)

/** Cards raised on each day between two days, both inclusive. */
export const cardsByDay = (database: Database, of: CardFilter, since: string, until: string) =>
  ask<CardsOfDay>(database, raised, of, [since, until])
