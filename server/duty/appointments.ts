import type { appointHolders, appointmentHistory, previewAppointment } from '#api/appointments.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { refuse, type Refusal } from '#domain/kernel/index.ts'
import {
  gapsBeyond,
  gapsOf,
  governmentPost,
  refuseAppointment,
  type Appointee,
  type DutyPost,
} from '#domain/organisation/index.ts'
import type { Account } from '../identity/index.ts'
import { administer, type Act, type Query } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { findGaps, shownGaps, type CoverageSources } from './coverage.ts'
import { postsOf } from './posts.ts'

/** Says who holds a post and who stands in; the stand-in must hold the same authority as the holder at this moment. */
export async function appoint(
  database: Database,
  account: Account,
  sender: Pick<Act, 'requestId' | 'requestHash'>,
  code: string,
  holders: readonly string[],
): Promise<Refusal | ReplyOf<typeof appointHolders>> {
  const detail = { holders: holders.join(' ') }
  const act: Act = { ...sender, by: account.id, action: 'appoint-holders', subject: code, detail }
  const done = await administer(database, act, async (query) => {
    const post = await postFor(query, account, code, true)
    if (!post) return refuse('post-not-found')
    const refused = refuseAppointment(post, await appointees(query, holders))
    if (refused) return refused
    await query(putHolders, [code, post.seat, holders])
    return undefined
  })
  if (!('subject' in done)) return done
  const stands = (await postsOf(database, null)).find((post) => post.code === done.subject)
  if (!stands) throw new Problem(404, 'post-not-found')
  return stands
}

/** Of all posts the government's alone may be new: those of windows and of departments come with these. */
const putHolders = `insert into duty_post (code, seat, holders) values ($1, $2, $3)
  on conflict (code) do update set holders = excluded.holders`

/** What an appointment would change of the ten working days to come; refused where the appointment would be. */
export async function preview(
  sources: CoverageSources,
  account: Account,
  code: string,
  holders: readonly string[],
): Promise<Refusal | ReplyOf<typeof previewAppointment>> {
  const query: Query = (...asked) => sources.database.query(...asked)
  const post = await postFor(query, account, code, false)
  if (!post) return refuse('post-not-found')
  const refused = refuseAppointment(post, await appointees(query, holders))
  if (refused) return refused
  // The government decides no item.
  if (post.departmentCode === null) return { closes: [], opens: [] }
  const found = await findGaps(sources, post.departmentCode)
  const posts = found.roster.posts.map((one) => (one.code === code ? { ...one, holders } : one))
  const after = gapsOf(found.watched, found.hours, { ...found.roster, posts })
  return {
    closes: shownGaps(found, gapsBeyond(found.gaps, after)),
    opens: shownGaps(found, gapsBeyond(after, found.gaps)),
  }
}

/** How a post came to its holders, newest first; of a department's posts alone where one is told. */
export async function historyOf(
  database: Database,
  code: string,
  within: string | null,
): Promise<Refusal | ReplyOf<typeof appointmentHistory>> {
  const known = await database.query(
    'select from duty_post where code = $1 and ($2::text is null or department_code = $2)',
    [code, within],
  )
  if (known.length === 0) return refuse('post-not-found')
  return {
    appointments: await database.query<ReplyOf<typeof appointmentHistory>['appointments'][number]>(history, [code]),
  }
}

const history = `
  select d.at, jsonb_build_object('name', by.name, 'nameEn', by.name_en) as by,
    (select jsonb_agg(case when a.id is not null then jsonb_build_object('name', a.name, 'nameEn', a.name_en) end order by h.place)
     from unnest(string_to_array(d.detail ->> 'holders', ' ')) with ordinality h (id, place)
       left join account a on a.id = h.id::uuid) as holders
  from audit d join account by on by.id = d.account_id
  where d.action = 'appoint-holders' and d.outcome = 'ok' and d.detail ->> 'subject' = $1
  order by d.id desc limit 50`

/** The post of a government that nobody was appointed to yet. */
const vacant: DutyPost = { code: governmentPost, departmentCode: null, seat: 'head', windowCode: null, holders: [] }

/** The post as it stands; undefined where there is none, or it is none of a head's department. */
async function postFor(query: Query, { role, departmentCode }: Account, code: string, update: boolean) {
  const [post = code === governmentPost ? vacant : undefined] = await query<DutyPost>(
    `select code, department_code as "departmentCode", seat, window_code as "windowCode", holders
     from duty_post where code = $1 ${update ? 'for update' : ''}`,
    [code],
  )
  return post && (role !== 'head' || post.departmentCode === departmentCode) ? post : undefined
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
  select a.id, a.name, a.role, a.department_code as "departmentCode", a.disabled_at is not null as disabled,
    (select coalesce(jsonb_agg(jsonb_build_object('itemCode', g.item_code, 'level', g.level, 'isLimited', g.limits <> '[]')), '[]')
     from authority_grant g where g.account_id = a.id and g.revoked_at is null
       and g.from_on <= (clock_timestamp() at time zone 'Asia/Shanghai')::date
       and (g.to_on is null or g.to_on >= (clock_timestamp() at time zone 'Asia/Shanghai')::date)) as held
  from account a where a.id = any($1::uuid[])`
