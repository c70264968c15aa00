// How a card comes into the log: as the first entry of a stream of its own, inside the append or the sweep that found it. The
// name of the finding names the stream, so the same breach found again leaves nothing.
import { nameOfFinding, type Finding, type Found } from '#domain/supervision/index.ts'
import { canonicalJson } from '#domain/kernel/index.ts'
import type { Query } from '../kernel/administer.ts'
import type { Projection } from '../kernel/append.ts'
import { genesis, type Projected } from '../kernel/event-store.ts'
import { uuidOf } from '../kernel/uuid-of.ts'

/** The stream of a finding's card. */
export const cardIdOf = (finding: Pick<Finding, 'about' | 'rule' | 'occasion'>): string =>
  uuidOf(`card ${nameOfFinding(finding)}`)

/** What a finding leaves: the first entry of its card, and the card's row. */
export interface CardNews {
  entry: string
  card: Record<string, unknown> & { id: string }
}

const cardColumns = [
  'id', 'version', 'rule', 'occasion', 'level', 'status', 'subject_kind', 'subject_id', 'case_id', 'department_code',
  'window_code', 'persons', 'settings_version', 'breach_at', 'raised_at',
] as const // prettier-ignore

/** The cards of findings made at an instant. Blue ones remind and are no cards. */
export function cardNewsOf(found: readonly Found[], at: string): CardNews[] {
  return found.filter(({ finding }) => finding.level !== 'blue').map((each) => newsOf(each, at))
}

function newsOf({ finding, settingsVersion }: Found, at: string): CardNews {
  const id = cardIdOf(finding)
  const event = { type: 'CardRaised', finding, settingsVersion }
  const { rule, occasion, level, about, departmentCode, windowCode, persons, breachAt } = finding
  return {
    entry: canonicalJson({ at, event, prev: genesis, stream: id, version: 1 }),
    card: {
      id,
      version: 1,
      rule,
      occasion,
      level,
      status: 'raised',
      subject_kind: about.kind,
      subject_id: about.id,
      case_id: about.kind === 'case' ? about.id : null,
      department_code: departmentCode,
      window_code: windowCode,
      persons,
      settings_version: settingsVersion,
      breach_at: breachAt,
      raised_at: at,
    },
  }
}

/** The reminders among findings: told to whoever works on the case, once each, and nothing more. */
export function remindersOf(found: readonly Found[]): Projected['outbox'] {
  return found
    .filter(({ finding }) => finding.level === 'blue')
    .map(({ finding }) => ({
      kind: 'reminder',
      dedupeKey: `reminder ${cardIdOf(finding)}`,
      payload: {
        rule: finding.rule,
        caseId: finding.about.id,
        departmentCode: finding.departmentCode,
        windowCode: finding.windowCode,
        persons: finding.persons,
        numbers: finding.numbers,
      },
    }))
}

/** The effect that tells of a new card. */
export const cardTold = ({ card: { id } }: CardNews): Projected['outbox'][number] => ({
  kind: 'card',
  dedupeKey: `card ${id} raised`,
  payload: { cardId: id },
})

/** Writes the rows of cards whose entries were stored in bulk. */
export async function mirrorCards(query: Query, cards: readonly CardNews[]): Promise<void> {
  if (cards.length === 0) return
  const columns = cardColumns.join(', ')
  await query(`insert into card (${columns}) select ${columns} from json_populate_recordset(null::card, $1::json)`, [
    JSON.stringify(cards.map(({ card }) => card)),
  ])
}

/** Stores new cards with their rows and tells of them; those there already are left alone. `rows` is a jsonb array of `CardNews`. */
export const storeCards = (rows: string): string => `card_news as (
      select entry, r.* from jsonb_to_recordset(${rows}::jsonb) as n(entry text, card jsonb), jsonb_populate_record(null::card, card) r),
    card_entries as (
      insert into event (stream, version, entry, hash)
      select id, 1, entry, sha256(convert_to(entry, 'UTF8')) from card_news
      on conflict (stream, version) do nothing returning stream),
    cards as (
      insert into card (${cardColumns.join(', ')})
      select ${cardColumns.join(', ')} from card_news where id in (select stream from card_entries)),
    cards_told as (
      insert into outbox (kind, dedupe_key, payload)
      select 'card', 'card ' || id || ' raised', jsonb_build_object('cardId', id) from card_news
      where id in (select stream from card_entries)
      on conflict (dedupe_key) do nothing)`

/** The cards an append raises beside its own stream. */
export const cardProjection: Projection = { name: 'card_news', sql: ({ rows }) => storeCards(rows) }
