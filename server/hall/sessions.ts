import { presenceRefusal, type PauseReason, type PresenceAct, type Seat } from '#domain/hall/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import type { Account } from '../identity/index.ts'
import { isDuplicate, type Database } from '../kernel/database.ts'
import { isAtCounter, isSitting, today } from './road.ts'

export interface CounterSession {
  counter: string
  zone: string
  standsIn: boolean
  openedAt: string
  pausedAt: string | null
  pauseReason: PauseReason | null
}

export interface OwnCounter {
  code: string
  name: string
  nameEn: string
  zone: string
  taken: boolean
  standsIn: boolean
}

type Query = Database['query']

/** Where an account serves now; undefined for nowhere. */
export async function sessionOf(query: Query, accountId: string): Promise<CounterSession | undefined> {
  const [session] = await query<CounterSession>(
    `select s.counter, c.zone, s.stands_in as "standsIn", s.opened_at as "openedAt", s.paused_at as "pausedAt",
       s.pause_reason as "pauseReason"
     from counter_session s join hall_counter c on c.code = s.counter where s.account_id = $1 and ${isSitting}`,
    [accountId],
  )
  return session
}

/** The counters of account `a` as SQL: its own windows, those whose post it holds or stands in at, and for the centre's manager the centre's desks. */
export const countersOfAccount = `select c.code, coalesce(w.name, c.name) as name, coalesce(w.name_en, c.name_en) as "nameEn", c.zone,
    exists (select from counter_session s where s.counter = c.code and s.account_id <> a.id and ${isSitting}) as taken,
    not c.is_desk and not c.code = any(a.window_codes) as "standsIn"
  from hall_counter c left join service_window w on w.code = c.code
  where c.code = any(a.window_codes) or c.is_desk and a.role = 'centre-manager'
    or exists (select from duty_post p where p.seat = 'window' and p.window_code = c.code and a.id = any(p.holders))
  order by "standsIn", c.code`

interface Acting {
  account: Account
  act: PresenceAct
  /** Of a sign-in. */
  counter?: string
  reason?: PauseReason
}

/** Signs in, pauses, goes on or leaves; written to the attendance with it. Doing it again says that it is done. */
export async function changePresence(database: Database, acting: Acting): Promise<Refusal | undefined> {
  const { account } = acting
  const attempt = database.transaction(async (query) => {
    await query('select from account where id = $1 for update', [account.id])
    return change(query, acting)
  })
  return attempt.catch((error: unknown) => {
    // Two sat down at the same moment.
    if (isDuplicate(error)) return new Refusal('counter-taken')
    throw error
  })
}

async function change(query: Query, { account, act, counter, reason }: Acting): Promise<Refusal | undefined> {
  const session = await sessionOf(query, account.id)
  const at = counter ?? session?.counter ?? ''
  if (act === 'sign-in' && session?.counter === at) return undefined
  const counters = await query<OwnCounter>(
    `select c.* from account a, lateral (${countersOfAccount}) c where a.id = $1`,
    [account.id],
  )
  const own = counters.find(({ code }) => code === at)
  const seat: Seat | null = own ? (own.standsIn ? 'stands-in' : 'own') : null
  const [busy] = await query(`select from ticket t where t.counter = $1 and ${isAtCounter} limit 1`, [at])
  const refused = presenceRefusal(act, {
    session: session ? { counter: session.counter, paused: session.pausedAt !== null } : null,
    ...{ seat, isTaken: own?.taken ?? false, isBusy: busy !== undefined },
  })
  if (refused) return refused
  const standsIn = session?.standsIn ?? seat === 'stands-in'
  if (act === 'sign-in') {
    // What an earlier day left open ended with it.
    await query(
      `update counter_session set closed_at = opened_at where closed_at is null and (counter = $1 or account_id = $2)
         and (opened_at at time zone 'Asia/Shanghai')::date < ${today}`,
      [at, account.id],
    )
    await query('insert into counter_session (counter, account_id, stands_in) values ($1, $2, $3)', [
      ...[at, account.id, standsIn],
    ])
  } else await query(changes[act], act === 'pause' ? [account.id, reason] : [account.id])
  await query('insert into attendance (counter, account_id, act, reason, stands_in) values ($1, $2, $3, $4, $5)', [
    ...[at, account.id, act, reason ?? null, standsIn],
  ])
  return undefined
}

const changes = {
  pause: `update counter_session set paused_at = clock_timestamp(), pause_reason = $2 where account_id = $1 and closed_at is null`,
  resume: `update counter_session set paused_at = null, pause_reason = null where account_id = $1 and closed_at is null`,
  'sign-out': `update counter_session set closed_at = clock_timestamp() where account_id = $1 and closed_at is null`,
}
