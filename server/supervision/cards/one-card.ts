import { cardActs } from '#api/card-shapes.ts'
import type { card } from '#api/cards.ts'
import type { ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import { caseNumberOf } from '#domain/cases/index.ts'
import { fold, type Recorded } from '#domain/kernel/index.ts'
import {
  cardCommandsFor,
  cardDecider,
  ruleWordsOf,
  type CardEvent,
  type CardState,
  type Finding,
} from '#domain/supervision/index.ts'
import { actorOf, type Account } from '../../identity/index.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import { logOf, recordedOf } from '../../kernel/event-store.ts'
import { Problem } from '../../kernel/problem.ts'
import {
  cardLineColumns,
  cardLineFrom,
  cardLineOf,
  namedPlace,
  peopleNamed,
  type CardLineRow,
  type NamedRow,
  type PersonRow,
} from './lines.ts'
import { cardWithinReach, reachOf } from './reach.ts'
import type { CardReferences } from './road.ts'

type CardView = ReplyOf<typeof card>

interface Row extends CardLineRow {
  now: string
  log: string
  ledger: CardView['ledger']
  outage: CardView['outage']
}

const one: Statement = {
  name: 'one-card',
  text: `select ${cardLineColumns}, clock_timestamp() as now,
      ${logOf('c.id')} as log,
      (select coalesce(jsonb_agg(jsonb_build_object('number', l.number, 'countsFor', l.counts_for,
          'department', ${namedPlace('department', 'l.department_code')},
          'window', ${namedPlace('service_window', 'l.window_code')},
          'person', case when l.person is not null then ${peopleNamed('array[l.person]')} -> 0 end,
          'points', l.points::float8, 'reason', l.reason, 'share', l.share, 'month', l.month) order by l.number), '[]')
        from ledger_entry l where l.card_id = c.id) as ledger,
      (select jsonb_build_object('id', o.id, 'fromAt', o.from_at, 'toAt', o.to_at, 'reason', o.reason)
        from outage o where o.id = c.outage_id) as outage
    from ${cardLineFrom} where c.id = $5::uuid and ${cardWithinReach}`,
}

/** One card for someone within reach; else a 404. */
export async function oneCard(
  sources: CardReferences & { database: Database; readonly regionCode: string },
  id: string,
  account: Account,
  scope: Scope,
): Promise<CardView> {
  const { database, regionCode } = sources
  const [row] = await database.run<Row>(one, [...reachOf(account, scope), id])
  if (!row) throw new Problem(404, 'card-not-found')
  const { log: text, ledger, outage, now, ...lineRow } = row
  const log = recordedOf<CardEvent>(text)
  const state = fold(cardDecider, log)
  const { finding } = state
  if (!finding) throw new Problem(404, 'card-not-found')
  const [cites, people, departments] = await Promise.all([
    citesOf(database, finding, regionCode),
    peopleIn(database, log, state),
    departmentsOf(database, finding),
  ])
  const { basis, explanation, part } = ruleWordsOf(finding)
  const { proposal } = state
  return {
    ...cardLineOf(lineRow, regionCode),
    ...{ basis, explanation, part, ledger, outage, cites, numbers: finding.numbers },
    settings: settingsNamed(sources, state.settingsVersion),
    shares: (finding.shares ?? []).map(({ party, departmentCode, days, share }) => ({
      ...{ party, days, share },
      department: departments.get(departmentCode) ?? {
        code: departmentCode,
        name: departmentCode,
        nameEn: departmentCode,
      },
    })),
    acknowledgeBy: state.acknowledgeBy,
    acknowledgedAt: state.acknowledgedAt,
    acknowledgementMissed: state.acknowledgementMissed,
    appealBy: state.appealBy,
    reviewBy: state.reviewBy,
    proposal: proposal && {
      ...{ what: proposal.what, level: proposal.level, reason: proposal.reason },
      by: people(proposal.by),
    },
    questioned: state.questioned,
    history: log.map((recorded) => happeningOf(recorded, people)),
    mayDo: mayDoOf(sources, state, account, now),
  }
}

function settingsNamed({ regime }: CardReferences, version: number) {
  const found = regime().settings.find((one) => one.version === version)
  return { version, name: found?.name ?? String(version) }
}

/** What the caller may do: the same function says no when it is asked for. */
function mayDoOf({ calendar }: CardReferences, state: CardState, account: Account, at: string): CardView['mayDo'] {
  const facts = {
    at,
    actor: actorOf(account),
    calendar: calendar(null),
    // Nothing of these bears on what may be asked for.
    points: {
      byLevel: { blue: 0, yellow: 0, red: 0, 'double-red': 0, investigate: 0 },
      repeatedYellow: { from: 1, points: 0 },
      byRule: {},
    },
    part: 'process' as const,
    earlierYellows: { department: 0, window: 0, persons: {} },
  }
  const may = new Set<string>(cardCommandsFor(state, facts))
  return cardActs.filter((act) => may.has(act))
}

const clockId = '00000000-0000-0000-0000-000000000000'

function happeningOf({ event, version, at }: Recorded<CardEvent>, people: (id: string) => PersonRow) {
  const said =
    'reasons' in event
      ? event.reasons
      : 'explanation' in event
        ? event.explanation
        : 'reason' in event
          ? event.reason
          : null
  return {
    version,
    at,
    type: event.type,
    by: 'by' in event && event.by.id !== clockId ? people(event.by.id) : null,
    said,
    level: event.type === 'CardRaised' ? event.finding.level : 'level' in event ? event.level : null,
  }
}

/** The cited entries, as far as they are in this log. */
const cited: Statement = {
  name: 'cited-entries',
  text: `select r.stream, r.version, e.entry::jsonb -> 'event' ->> 'type' as type, e.entry::jsonb ->> 'at' as at,
      encode(e.hash, 'hex') as hash, k.serial, k.received_on as "receivedOn",
      case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name, 'nameEn', a.name_en) end as by
    from jsonb_to_recordset($1::jsonb) as r(stream uuid, version int)
      left join event e on e.stream = r.stream and e.version = r.version
      left join case_row k on k.id = r.stream
      left join account a on a.id::text = e.entry::jsonb -> 'event' -> 'by' ->> 'id' and a.department_code is not null`,
}

type Cite = CardView['cites'][number]

async function citesOf(database: Database, { cites }: Finding, regionCode: string): Promise<Cite[]> {
  type Row = Omit<Cite, 'caseNumber'> & Parameters<typeof caseNumberOf>[0]
  const rows = await database.run<Row>(cited, [JSON.stringify(cites)])
  return rows.map(({ serial, receivedOn, ...cite }) => ({
    ...cite,
    caseNumber: caseNumberOf({ serial, receivedOn }, regionCode),
  }))
}

async function peopleIn(database: Database, log: readonly Recorded<CardEvent>[], { proposal }: CardState) {
  const ids = [...new Set(log.flatMap(({ event }) => ('by' in event ? [event.by.id] : [])))]
  const rows = await database.query<PersonRow>(
    'select id, name, name_en as "nameEn" from account where id = any($1::uuid[])',
    [proposal ? [...ids, proposal.by] : ids],
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  return (id: string): PersonRow => known.get(id) ?? { id, name: id, nameEn: id }
}

async function departmentsOf(database: Database, { shares = [] }: Finding): Promise<Map<string, NamedRow>> {
  if (shares.length === 0) return new Map()
  const rows = await database.query<NamedRow>(
    'select code, name, name_en as "nameEn" from department where code = any($1)',
    [shares.map(({ departmentCode }) => departmentCode)],
  )
  return new Map(rows.map((row) => [row.code, row]))
}
