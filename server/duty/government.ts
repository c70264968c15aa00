import type { governmentDuty } from '#api/appointments.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { governmentPost, leadsGovernment, unservedHours } from '#domain/organisation/index.ts'
import { hoursAhead, type CoverageSources } from './coverage.ts'
import { postsOf } from './posts.ts'
import { hinderedAt, readRoster, shown } from './roster.ts'

type Told = ReplyOf<typeof governmentDuty>

/** Who leads the government, who of them serves its post, and when none of them does. */
export async function dutyOfGovernment({ database, desk }: CoverageSources): Promise<Told> {
  const [roster, posts, [since]] = await Promise.all([
    readRoster(database, null),
    postsOf(database, null),
    database.query<{ at: string }>(sinceWhen, [governmentPost]),
  ])
  const isHindered = hinderedAt(roster, roster.now)
  const leaders = roster.people
    .filter((person) => leadsGovernment(person) && !person.disabled)
    .flatMap(({ id }) => {
      const member = shown(roster.members, id)
      return member ? [{ ...member, isAway: isHindered(id) }] : []
    })
  const post = roster.posts.find(({ code }) => code === governmentPost)
  return {
    leaders: leaders.sort((a, b) => rank(a) - rank(b)),
    post: posts.find(({ code }) => code === governmentPost) ?? null,
    sinceAt: since?.at ?? null,
    gaps: post ? unservedHours(post, hoursAhead(desk.calendar(null), roster.now).hours, roster) : [],
  }
}

const rank = ({ role }: Told['leaders'][number]) => (role === 'head' ? 0 : 1)

/** The first of the appointments that agree with the last: naming the same again begins nothing. */
const sinceWhen = `
  with said as (select id, at, detail ->> 'holders' as holders from audit
    where action = 'appoint-holders' and outcome = 'ok' and detail ->> 'subject' = $1)
  select min(at) as at from said
  where holders = (select holders from said order by id desc limit 1)
    and id > coalesce((select max(id) from said other
      where other.holders <> (select holders from said order by id desc limit 1)), 0)
  having count(*) > 0`
