import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import {
  cardDecider,
  ruleWordsOf,
  type CardCommand,
  type CardEvent,
  type CardFacts,
  type CardState,
  type EarlierYellows,
  type Regime,
} from '#domain/supervision/index.ts'
import { createAppend } from '../../kernel/append.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import type { Order, Read, Road } from '../../kernel/handle.ts'
import { Problem } from '../../kernel/problem.ts'
import { cardProjections, projectCard } from './projection.ts'
import { readColumns } from '../../kernel/event-store.ts'

/** A command for a card with who gives it. */
export type CardOrder = Order<CardCommand> & { actor: Actor }
export interface CardRead extends Read {
  yellows: EarlierYellows
}
export type CardRoad = Road<CardState, CardCommand, CardEvent, CardFacts, CardRead, CardOrder>

/** What decisions about cards look up. */
export interface CardReferences {
  regime(): Regime
  /** Of a version; null for the one in force. */
  calendar(version: string | null): CompiledCalendar
  nameOfAccount(id: string): Promise<string>
}

/** The road of cards over one database. */
export function cardRoad({ regime, calendar, nameOfAccount }: CardReferences): CardRoad {
  return {
    decider: cardDecider,
    read: readCard,
    facts: ({ now, yellows }, { finding, settingsVersion }, { actor, at = now }) => {
      if (!finding) throw new Problem(404, 'card-not-found')
      const { settings } = regime()
      const version = settings.find((one) => one.version === settingsVersion) ?? settings[0]
      if (!version) throw new Error('the first settings always hold')
      const { part } = ruleWordsOf(finding)
      return { at, actor, calendar: calendar(null), points: version.points, part, earlierYellows: yellows }
    },
    seriesOf: () => null,
    project: (after, _, { stream, log, news }) => projectCard(after, stream, log.length, log.slice(log.length - news)),
    append: createAppend('card', cardProjections),
    nameOf: ({ event }) => ('by' in event ? nameOfAccount(event.by.id) : Promise.resolve('系统')),
  }
}

const monthOf = (card: string) => `date_trunc('month', ${card}.breach_at at time zone 'Asia/Shanghai')`
const scored = `y.level = 'yellow' and y.status in ('upheld', 'downgraded') and ${monthOf('y')} = ${monthOf('c')}`

/** The log of the card, and the yellow ones of its month that scored before. */
const read: Statement = {
  name: 'read-card',
  text: `select clock_timestamp() as now,
    ${readColumns('c.id', '$2')},
    jsonb_build_object(
      'department', (select count(*) from card y where y.department_code = c.department_code and y.id <> c.id and ${scored}),
      'window', (select count(*) from card y where y.department_code = c.department_code and y.window_code = c.window_code
        and y.id <> c.id and ${scored}),
      'persons', (select coalesce(jsonb_object_agg(p, (
          select count(*) from card y where y.persons @> array[p] and y.id <> c.id and ${scored})), '{}')
        from unnest(c.persons) p)) as yellows
  from card c where c.id = $1::uuid`,
}

async function readCard(database: Database, { stream, requestId }: CardOrder): Promise<CardRead> {
  const [row] = await database.run<CardRead>(read, [stream, requestId])
  if (!row) throw new Problem(404, 'card-not-found')
  return row
}
