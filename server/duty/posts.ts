import type { appointHolders, dutyPosts } from '#api/duty.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { refuse, type Refusal } from '#domain/kernel/index.ts'
import { refuseAppointment, serverOf, type Appointee, type DutyPost } from '#domain/organisation/index.ts'
import type { Account } from '../identity/index.ts'
import { administer, type Act, type Query } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { hinderedAt, readRoster, shown } from './roster.ts'

type Shown = ReplyOf<typeof dutyPosts>['posts'][number]
interface Named {
  code: string
  name: string
  nameEn: string
}

/** The posts of a department, or of all, with who serves them now. */
export async function postsOf(database: Database, departmentCode: string | null): Promise<Shown[]> {
  const [roster, departments, windows] = await Promise.all([
    readRoster(database, departmentCode),
    database.query<Named>('select code, name, name_en as "nameEn" from department'),
    database.query<Named>('select code, name, name_en as "nameEn" from service_window'),
  ])
  const isHindered = hinderedAt(roster, roster.now)
  const named = (list: Named[], code: string) =>
    list.find((one) => one.code === code) ?? { code, name: code, nameEn: code }
  return roster.posts.map((post) => ({
    code: post.code,
    department: named(departments, post.departmentCode),
    seat: post.seat,
    window: post.windowCode === null ? null : named(windows, post.windowCode),
    holders: post.holders.flatMap((id) => {
      const member = shown(roster.members, id)
      return member ? [{ ...member, isAway: isHindered(id) }] : []
    }),
    servedBy: serverOf(post, isHindered) ?? null,
  }))
}

/** Says who holds a post and who stands in; the stand-in must hold the same authority as the holder at this moment. */
export async function appoint(
  database: Database,
  account: Account,
  sender: Pick<Act, 'requestId' | 'requestHash'>,
  code: string,
  holders: readonly string[],
): Promise<Refusal | ReplyOf<typeof appointHolders>> {
  const detail = { holders: holders.join(' ') }
  const act = { ...sender, by: account.id, action: 'appoint-holders', subject: code, detail }
  const done = await administer(database, act, async (query) => {
    const post = await lock(query, code)
    if (!post || (account.role === 'head' && post.departmentCode !== account.departmentCode))
      return refuse('post-not-found')
    const people = await appointees(query, holders)
    const refused = refuseAppointment(post, people)
    if (refused) return refused
    await query('update duty_post set holders = $2 where code = $1', [code, holders])
    return undefined
  })
  if (!('subject' in done)) return done
  const stands = (await postsOf(database, null)).find((post) => post.code === done.subject)
  if (!stands) throw new Problem(404, 'post-not-found')
  return stands
}

async function lock(query: Query, code: string): Promise<DutyPost | undefined> {
  const [post] = await query<DutyPost>(
    `select code, department_code as "departmentCode", seat, window_code as "windowCode", holders
     from duty_post where code = $1 for update`,
    [code],
  )
  return post
}

/** Those named, in their order; throws 400 where one of them does not exist. */
async function appointees(query: Query, ids: readonly string[]): Promise<Appointee[]> {
  const people = await query<Appointee>(reading, [ids])
  return ids.map((id, at) => {
    const person = people.find((one) => one.id === id)
    if (!person) throw new Problem(400, 'invalid', {}, [{ field: `holders.${at}`, message: 'field-enum' }])
    return person
  })
}

const reading = `
  select a.id, a.name, a.department_code as "departmentCode", a.disabled_at is not null as disabled,
    (select coalesce(jsonb_agg(jsonb_build_object('itemCode', g.item_code, 'level', g.level, 'isLimited', g.limits <> '[]')), '[]')
     from authority_grant g where g.account_id = a.id and g.revoked_at is null
       and g.from_on <= (clock_timestamp() at time zone 'Asia/Shanghai')::date
       and (g.to_on is null or g.to_on >= (clock_timestamp() at time zone 'Asia/Shanghai')::date)) as held
  from account a where a.id = any($1::uuid[])`
