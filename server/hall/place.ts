import type { OwnQueue, ZoneKind } from '#domain/hall/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { readColumns } from '../kernel/event-store.ts'
import type { Read } from '../kernel/handle.ts'
import { Problem } from '../kernel/problem.ts'
import { countersServing, isWaiting, ownQueue } from './queue.ts'
import { isSitting } from './road.ts'

/** The queue a ticket is for, and the counter that alone takes it. */
export interface Place {
  letter: string
  name: string
  nameEn: string
  kind: ZoneKind
  counter: string | null
  item: { code: string; name: string; nameEn: string } | null
}

/** What a ticket to be issued depends on. */
interface PlaceRead extends Read {
  zone: Place | null
  /** Who would be called before, and the counters that serve the zone. */
  ahead: number
  counters: number
  idle: number
  /** How the counter stands that alone takes it. */
  own: OwnQueue | null
  /** Whether the party waits with another ticket. */
  held: boolean
}

/** The windows of an item in use and their zones, as SQL; `$1` is its code. */
export const windowsOfItem = `item i join item_version v on v.code = i.code and v.version = i.version
    cross join jsonb_array_elements_text(v.body -> 'windowCodes') w(code)
    join hall_counter c on c.code = w.code join hall_zone z on z.letter = c.zone
  where i.code = $1 and i.status = 'in-use'`

/** Of several windows one where somebody sits, and of those the one with the shortest queue. */
const ofItem = `select z.letter, z.name, z.name_en as "nameEn", z.kind,
    case when z.comprehensive then null else c.code end as counter,
    jsonb_build_object('code', v.code, 'name', v.body ->> 'name', 'nameEn', v.body ->> 'nameEn') as item
  from ${windowsOfItem}
  order by exists (select from counter_session s where s.counter = c.code and s.paused_at is null and ${isSitting}) desc,
    (select count(*) from ticket t where t.counter = c.code and ${isWaiting}), c.code limit 1`

const ofZone = `select letter, name, name_en as "nameEn", kind, null::text as counter, null::jsonb as item
  from hall_zone where letter = $1`

const statementFor = (name: string, place: string): Statement => ({
  name,
  text: `with place as (${place})
    select clock_timestamp() as now, ${readColumns('$2::uuid', '$3')}, to_jsonb(z) as zone,
      (select count(*)::int from ticket t where t.zone = z.letter and ${isWaiting}
        and (t.counter is null or z.counter is null or t.counter = z.counter)) as ahead,
      ${countersServing}, ${ownQueue('z.counter')} as own,
      exists (select from ticket t where t.party_id = $4::uuid and ${isWaiting} and t.id <> $2::uuid) as held
    from (select) always left join place z on true`,
})
const placeOfItem = statementFor('place-of-item', ofItem)
const placeOfZone = statementFor('place-of-zone', ofZone)

/** The item, or the zone where no item is named; throws 400 where neither is. */
export function namedIn({ item, zone }: { item?: string; zone?: string }): string {
  const named = item ?? zone
  if (named === undefined) throw new Problem(400, 'invalid', {}, [{ field: 'zone', message: 'field-required' }])
  return named
}

interface Asking {
  item?: string
  zone?: string
  partyId: string | null
  stream: string
  requestId: string
}

/** Reads where a ticket would wait, and the log of that ticket; throws as `namedIn` does. */
export async function readPlace({ run }: Pick<Database, 'run'>, asking: Asking): Promise<PlaceRead> {
  const { partyId, stream, requestId } = asking
  const statement = asking.item === undefined ? placeOfZone : placeOfItem
  const [read] = await run<PlaceRead>(statement, [namedIn(asking), stream, requestId, partyId])
  if (!read) throw new Error('one row is always read')
  return read
}
