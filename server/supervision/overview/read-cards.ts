// Cards as the hall shows them: open ones by window, level and rule, those of thirty days, the newest.
import type { CardLevel, RuleNo } from '#domain/supervision/index.ts'
import type { Database, Statement } from '../../kernel/database.ts'
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

const narrowed = `($1::text is null or c.department_code = $1) and ($2::text is null or c.window_code = $2)
  and ($3::text[] is null or exists (select from case_row r where r.id = c.case_id and r.item_code = any($3)))
  and ($4::text is null or c.level = $4) and ($5::text is null or c.rule = $5)`

const open: Statement = {
  name: 'hall-open-cards',
  text: `select c.department_code as department, c.window_code as window, c.rule, c.level, count(*) as cards
    from card c where ${isOpenCard('c')} and ${narrowed} group by 1, 2, 3, 4`,
}

/** All rules, so that one may choose another. */
const anyRule = (of: CardFilter): CardFilter => ({ ...of, rule: null })

const raised: Statement = {
  name: 'hall-cards-by-day',
  text: `select (c.raised_at at time zone 'Asia/Shanghai')::date as "on", c.level, count(*) as cards
    from card c where c.raised_at >= $6::date::timestamp at time zone 'Asia/Shanghai' and ${narrowed} group by 1, 2`,
}

const newest: Statement = {
  name: 'hall-newest-cards',
  text: `select c.id, c.rule, c.level, c.status, c.department_code as department, c.window_code as window, c.raised_at as "raisedAt"
    from card c where ${isOpenCard('c')} and ${narrowed} order by c.raised_at desc, c.id desc limit 12`,
}

const valuesOf = ({ department, window, items, level, rule }: CardFilter) => [department, window, items, level, rule]

/** Open cards by window, level and rule; of every rule, whichever is asked for. */
export const openCards = (database: Database, of: CardFilter) => database.run<OpenCards>(open, valuesOf(anyRule(of)))
export const newestCards = (database: Database, of: CardFilter) => database.run<NewCard>(newest, valuesOf(of))
/** Cards raised on each day since one. */
export const cardsByDay = (database: Database, of: CardFilter, since: string) =>
  database.run<CardsOfDay>(raised, [...valuesOf(of), since])
