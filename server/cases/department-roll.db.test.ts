import { describe, expect, it } from 'vitest'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { bringColleague } from '#testing/bring-colleague.ts'
import { createDatabase } from '#testing/database.ts'
import { createRolls, dutyIn, grantsIn } from './department-roll.ts'
import { today } from '../kernel/drafts.ts'
import { standingColumns, type StandingRow } from './standing.ts'

const database = await createDatabase()
const app = await startApp(database)
const { id: caseId } = await bringCase(app, 'submitted')
const [applicant] = await database.query<{ id: string; hash: string }>(
  'select id, number_hash as hash from party where id = (select applicant_id from case_row where id = $1)',
  [caseId],
)
const colleague = await bringColleague(database)
await database.query(
  `insert into duty_post (code, department_code, seat, window_code, holders) values
     ('0101', '01', 'window', '0101', (select array[a.id, $1] from account a where username = 'clerk'))`,
  [colleague],
)
const accounts = (await database.query<{ id: string }>('select id from account')).map(({ id }) => id)
const rolls = createRolls(database)

const standing = async () =>
  (await database.query<{ seen: number }>(`select standing as seen from department where code = '01'`))[0]?.seen ?? NaN

/** What the road reads without a roll. */
async function asRead(account: string) {
  const party = '$2::uuid'
  const asked = { account: '$1', party, caseId: 'null::uuid', about: 'null::uuid', on: today, at: 'clock_timestamp()' }
  const [row] = await database.query<StandingRow>(
    `select ${standingColumns(asked, [])} from item i where i.code = '0104'`,
    [account, applicant?.id],
  )
  return { duty: row?.duty ?? null, grants: (row?.grants ?? []).toSorted(byLevel) }
}

async function byRoll(account: string, seen: number) {
  const roll = await rolls.at('01', seen)
  const at = new Date().toISOString()
  const grants = grantsIn(roll, account, '0104', new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10))
  return {
    duty: dutyIn(roll, account, applicant?.hash ?? null, at),
    grants: grants.map(({ level, limits }) => ({ level, limits })).toSorted(byLevel),
  }
}

const byLevel = (one: { level: string }, other: { level: string }) => (one.level < other.level ? -1 : 1)

const changes: [what: string, sql: string][] = [
  ['nothing', 'select $1::uuid'],
  ['who is away', `insert into absence (account_id, kind, from_at, to_at, entered_by)
     values ($1, 'leave', clock_timestamp() - interval '1 day', clock_timestamp() + interval '1 day', $1)`],
  ['who will be away', `insert into absence (account_id, kind, from_at, to_at, entered_by)
     values ($1, 'leave', clock_timestamp() + interval '9 day', clock_timestamp() + interval '12 day', $1)`],
  ['who is back', `update absence set cancelled_at = clock_timestamp(), ended_by = $1 where account_id = $1`],
  ['whose application it is', `insert into declared_interest (account_id, relation, number_hash, number_shown)
     select $1, 'kin', number_hash, '*' from party where id = '${applicant?.id}'`],
  ['what may be decided', `insert into authority_grant (account_id, item_code, level, from_on, to_on)
     values ($1, '0104', 'decide', '2004-07-01', null), ($1, '0104', 'review', '2004-07-01', '2004-07-02'),
            ($1, '0104', 'receive', '2904-07-01', null), ($1, '0101', 'decide-and-seal', '2004-07-01', null)`],
  ['what was taken away', `update authority_grant set revoked_at = clock_timestamp() where account_id = $1 and level = 'decide'`],
  ['whose account is closed', `update account set disabled_at = clock_timestamp() where id = $1`],
  ['whose account is open again', `update account set disabled_at = null where id = $1`],
  ['who works elsewhere', `update account set department_code = '02' where id = $1`],
  ['who came back', `update account set department_code = '01' where id = $1`],
  ['who holds a post', `update duty_post set holders = array[$1::uuid] where code = '0101'`],
] // prettier-ignore

describe('the roll of a department tells what the database does', () => {
  it.each(changes)('when it changes %s', async (what, sql) => {
    const before = await standing()
    await database.query(sql, [colleague])
    const seen = await standing()
    expect(seen > before).toBe(what !== 'nothing')
    for (const account of accounts) expect(await byRoll(account, seen)).toEqual(await asRead(account))
  })

  it('and is read once while nothing changes', async () => {
    const seen = await standing()
    expect(await rolls.at('01', seen)).toBe(await rolls.at('01', seen))
    expect((await rolls.at('01', seen)).seen).toBe(seen)
  })
})
