// Brings somebody new to the toy town's staff, with the password everybody has there.
import { createAccount } from '../server/identity/index.ts'
import type { Database } from '../server/kernel/database.ts'

let brought = 0

/** A clerk of the books at their window with authority to accept; gives the id of the account. */
export async function bringColleague(database: Database): Promise<string> {
  const username = `colleague-${String(++brought)}`
  const post = { role: 'clerk', departmentCode: '01' } as const
  const { id } = await createAccount(database, {
    ...post,
    windowCodes: ['0101'],
    username,
    name: '同事',
    nameEn: username,
  })
  await database.query(
    `update account set password_hash = (select password_hash from account where username = 'clerk') where id = $1`,
    [id],
  )
  await database.query(
    `insert into authority_grant (account_id, item_code, level, from_on) values ($1, 'all', 'accept', '2004-07-01')`,
    [id],
  )
  return id
}
