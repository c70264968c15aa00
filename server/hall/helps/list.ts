import type { helps } from '#api/helps.ts'
import type { ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import { helpCommandsFor, helpDecider, type HelpEvent } from '#domain/hall/index.ts'
import { fold } from '#domain/kernel/index.ts'
import { partiesOf } from '../../cases/index.ts'
import type { Account } from '../../identity/index.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import { logOf, recordedOf } from '../../kernel/event-store.ts'
import { cursor, isInstant, pageOf } from '../../kernel/page.ts'
import type { People } from '../../people/index.ts'
import { isMandated } from './kind.ts'
import { peopleNamed } from '../../supervision/index.ts'

type Line = ReplyOf<typeof helps>['helps'][number]

interface Row {
  id: string
  begunAt: string
  partyId: string
  helpers: Line['helper'][]
  project: Line['project']
  mandated: boolean
  log: string
}

/** Whether help `h` is within reach: $1 the scope, $2 the account, who helps or is helped. */
const withinReach = `($1 = 'all' or h.helper_id = $2::uuid or h.party_id in ${partiesOf('$2')})`

const list: Statement = {
  name: 'help-list',
  text: `select h.id, h.begun_at as "begunAt", h.party_id as "partyId", ${isMandated} as mandated, ${logOf('h.id')} as log,
      ${peopleNamed('array[h.helper_id::text]')} as helpers,
      (select jsonb_build_object('id', p.id, 'name', p.name) from project p where p.id = h.project_id) as project
    from help h where ${withinReach} and ($3::timestamptz is null or (h.begun_at, h.id) < ($3::timestamptz, $4::uuid))
    order by h.begun_at desc, h.id desc limit 21`,
}

/** Help within reach, newest first. */
export async function helpsOf(
  { database, people }: { database: Database; people: People },
  account: Account,
  scope: Scope,
  after: string | undefined,
): Promise<ReplyOf<typeof helps>> {
  const rows = await database.run<Row>(list, [scope, account.id, ...(cursor(after, isInstant) ?? [null, null])])
  const { shown, next } = pageOf(rows, 20, (last) => `${last.begunAt}_${last.id}`)
  const parties = await people.detailsOf([...new Set(shown.map(({ partyId }) => partyId))])
  return { helps: shown.map((row) => lineOf(row, parties.get(row.partyId)?.name ?? '', account)), next }
}

function lineOf({ id, log: text, helpers, project, mandated }: Row, party: string, account: Account): Line {
  const log = recordedOf<HelpEvent>(text)
  const state = fold(helpDecider, log)
  const { help, status, tasks, begunAt, ending } = state
  if (!help) throw new Error('help was begun')
  return {
    ...{ id, version: log.length, status, party, project, begunAt, until: help.until, mandated, ending },
    helper: helpers[0] ?? { id: help.helperId, name: '', nameEn: '' },
    tasks: tasks.map(({ what, done }) => ({ what, doneAt: done?.at ?? null, note: done?.note ?? null })),
    mayDo: helpCommandsFor(state, account) as Line['mayDo'],
  }
}

const there: Statement = {
  name: 'help-within-reach',
  text: `select from help h where h.id = $3::uuid and ${withinReach}`,
}

/** Whether help is within somebody's reach. */
export const isHelpWithinReach = async ({ run }: Database, id: string, account: Account, scope: Scope) =>
  (await run(there, [scope, account.id, id])).length > 0
