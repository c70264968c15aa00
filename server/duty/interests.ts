import type { interests } from '#api/duty.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { maskCitizenId, refuse, type Refusal } from '#domain/kernel/index.ts'
import type { InterestRelation } from '#domain/organisation/index.ts'
import { administer, type Act } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'
import type { Keyring } from '../kernel/keyring.ts'
import { checkPartyNumber } from '../people/index.ts'

interface Sources {
  database: Database
  keyring: Keyring
}
type Sender = Pick<Act, 'requestId' | 'requestHash'> & { accountId: string }
type Register = ReplyOf<typeof interests>

/** What somebody declared and did not withdraw. */
export async function interestsOf(database: Database, accountId: string): Promise<Register> {
  return {
    interests: await database.query<Register['interests'][number]>(
      `select id, relation, number_shown as number, declared_at as "declaredAt" from declared_interest
       where account_id = $1 and withdrawn_at is null order by id`,
      [accountId],
    ),
  }
}

/** Declares an interest; the number is kept as its keyed hash alone. Throws 400 `invalid` for a number that cannot be right. */
export async function declare(
  { database, keyring }: Sources,
  { accountId, ...sender }: Sender,
  relation: InterestRelation,
  typed: string,
): Promise<Register | Refusal> {
  const [day] = await database.query<{ today: string }>(
    `select (clock_timestamp() at time zone 'Asia/Shanghai')::date as today`,
  )
  const number = checkPartyNumber(typed, day?.today ?? '')
  const hash = keyring.lookup(number)
  const act: Act = { ...sender, by: accountId, action: 'declare-interest', subject: accountId, detail: { relation } }
  const done = await administer(database, act, async (query) => {
    const known = await query(
      'select from declared_interest where account_id = $1 and number_hash = $2 and withdrawn_at is null',
      [accountId, hash],
    )
    if (known.length > 0) return refuse('interest-declared-already')
    await query(
      'insert into declared_interest (account_id, relation, number_hash, number_shown) values ($1, $2, $3, $4)',
      [accountId, relation, hash, maskCitizenId(number)],
    )
    return undefined
  })
  return 'subject' in done ? interestsOf(database, accountId) : done
}

/** Ends an interest of one's own. */
export async function withdraw(
  database: Database,
  { accountId, ...sender }: Sender,
  id: number,
): Promise<Register | Refusal> {
  const act: Act = {
    ...sender,
    by: accountId,
    action: 'withdraw-interest',
    subject: accountId,
    detail: { interest: id },
  }
  const done = await administer(database, act, async (query) => {
    const ended = await query(
      `update declared_interest set withdrawn_at = clock_timestamp()
       where id = $1 and account_id = $2 and withdrawn_at is null returning id`,
      [id, accountId],
    )
    return ended.length > 0 ? undefined : refuse('interest-not-found')
  })
  return 'subject' in done ? interestsOf(database, accountId) : done
}
