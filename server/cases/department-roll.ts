// What a department's count of standing counts, kept in this process at the count it was read at: whoever reads the count
// along with a case knows whether it still holds, and the append looks once more.
import type { Duty } from '#domain/cases/index.ts'
import { epochMs, type CivilDate } from '#domain/kernel/index.ts'
import type { DutyPost, HeldGrant, InterestRelation } from '#domain/organisation/index.ts'
import type { Database, Statement } from '../kernel/database.ts'

/** The people of a department, what they may do and what keeps them from it, at the count `seen`. Instants and days are as stored. */
export interface Roll {
  department: string
  seen: number
  staff: readonly string[]
  posts: readonly DutyPost[]
  /** Holders of its posts who hold an account no more, or belong elsewhere. */
  gone: readonly string[]
  absences: readonly { id: string; from: string; to: string }[]
  interests: readonly { id: string; relation: InterestRelation; numberHash: string }[]
  grants: readonly (HeldGrant & { id: string; itemCode: string; from: CivilDate; to: CivilDate | null })[]
}

/** The rolls this process has read. */
export interface Rolls {
  /** The roll of a department at the count that was seen, or at a later one. */
  at(department: string, seen: number): Promise<Roll>
}

const read: Statement = {
  name: 'department-roll',
  text: `select d.code as department, d.standing as seen,
    array(select a.id::text from account a where a.department_code = d.code) as staff,
    (select coalesce(jsonb_agg(jsonb_build_object('code', p.code, 'departmentCode', p.department_code,
        'seat', p.seat, 'windowCode', p.window_code, 'holders', p.holders) order by p.code), '[]')
      from duty_post p where p.department_code = d.code) as posts,
    array(select distinct a.id::text from duty_post p join account a on a.id = any(p.holders)
      where p.department_code = d.code
        and (a.disabled_at is not null or a.department_code is distinct from d.code)) as gone,
    (select coalesce(jsonb_agg(jsonb_build_object('id', n.account_id, 'from', n.from_at, 'to', n.to_at)), '[]')
      from absence n join account a on a.id = n.account_id and a.department_code = d.code
      where n.cancelled_at is null and n.to_at > clock_timestamp()) as absences,
    (select coalesce(jsonb_agg(jsonb_build_object('id', n.account_id, 'relation', n.relation, 'numberHash', n.number_hash)), '[]')
      from declared_interest n join account a on a.id = n.account_id and a.department_code = d.code
      where n.withdrawn_at is null) as interests,
    (select coalesce(jsonb_agg(jsonb_build_object('id', g.account_id, 'itemCode', g.item_code, 'level', g.level,
        'limits', g.limits, 'from', g.from_on, 'to', g.to_on)), '[]')
      from authority_grant g join account a on a.id = g.account_id and a.department_code = d.code
      where g.revoked_at is null and a.disabled_at is null) as grants
  from department d where d.code = $1`,
}

export function createRolls(database: Database): Rolls {
  const kept = new Map<string, Promise<Roll>>()
  const load = (department: string) => {
    const roll = database.run<Roll>(read, [department]).then(([row]) => {
      if (!row) throw new Error(`there is no department ${department}`)
      return row
    })
    kept.set(department, roll)
    // What could not be read is read again by whoever asks next.
    roll.catch(() => kept.get(department) === roll && kept.delete(department))
    return roll
  }
  return {
    async at(department, seen) {
      const held = await kept.get(department)
      return held && held.seen >= seen ? held : load(department)
    },
  }
}

/** What an account holds over an item on a day. */
export const grantsIn = ({ grants }: Roll, account: string, itemCode: string, on: CivilDate): HeldGrant[] =>
  grants.filter(
    ({ id, itemCode: over, from, to }) =>
      id === account && (over === itemCode || over === 'all') && from <= on && (to === null || to >= on),
  )

/** Who is on duty at a moment and who has an interest in whoever has this number: for the department's own people alone. */
export function dutyIn(
  { staff, posts, gone, absences, interests }: Roll,
  account: string,
  applicantHash: string | null,
  at: string,
): Omit<Duty, 'beyond'> | null {
  if (!staff.includes(account)) return null
  const now = epochMs(at)
  const away = absences.filter(({ from, to }) => epochMs(from) <= now && epochMs(to) > now)
  const holders = new Set(posts.flatMap((post) => post.holders))
  const own = away.filter(({ id }) => id === account).map(({ to }) => to)
  return {
    posts,
    away: [...new Set([...gone, ...away.map(({ id }) => id).filter((id) => holders.has(id))])],
    actorAwayUntil: own.toSorted((one, other) => epochMs(one) - epochMs(other)).at(-1) ?? null,
    interests: interests
      .filter(({ numberHash }) => numberHash === applicantHash)
      .map(({ id, relation }) => ({ id, relation })),
  }
}
