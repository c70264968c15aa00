// An account as its holder sees and changes it.
import type { Database } from '../kernel/database.ts'
import type { Keyring } from '../kernel/keyring.ts'
import { writeAudit, type Account } from '../identity/index.ts'
import { changeMobile } from './claims.ts'
import type { People } from './create-people.ts'
import { maskDetails } from './party-details.ts'

export interface Preferences {
  email: string | null
  language: 'zh-CN' | 'en'
  notifyEmail: boolean
  notifySms: boolean
}

interface Kept extends Preferences {
  verifiedAt: string | null
  secondFactor: boolean
  sessions: number
}

export interface Sources {
  database: Database
  keyring: Keyring
  people: People
}

/** Everything the holder sees of the account; the number masked, the mobile as it is. */
export async function myAccount({ database, people }: Sources, account: Account) {
  const [kept] = await database.query<Kept>(
    `select a.email, a.language, a.notify_email as "notifyEmail", a.notify_sms as "notifySms", a.verified_at as "verifiedAt",
       exists (select from second_factor f where f.account_id = a.id and f.confirmed_at is not null) as "secondFactor",
       (select count(*) from session s where s.account_id = a.id and s.ends_at > clock_timestamp()) as sessions
     from account a where a.id = $1`,
    [account.id],
  )
  if (!kept) throw new Error('an account that is signed in is not there')
  const party = account.partyId === null ? undefined : await people.details(account.partyId)
  const { id, username, role, name, nameEn } = account
  return {
    ...{ id, username, role, name, nameEn },
    ...kept,
    party: party ? { kind: party.kind, number: maskDetails(party).number, mobile: party.mobile } : null,
  }
}

/** Changes how the holder is reached and told; throws a 400 for a mobile that cannot be right. */
export async function changePreferences(
  sources: Sources,
  account: Account,
  { mobile, email, language, notifyEmail, notifySms }: Preferences & { mobile?: string },
) {
  const { database, keyring } = sources
  if (mobile !== undefined && account.partyId !== null) await changeMobile(database, keyring, account.partyId, mobile)
  await database.query(
    'update account set email = $2, language = $3, notify_email = $4 and $2::text is not null, notify_sms = $5 where id = $1',
    [account.id, email, language, notifyEmail, notifySms],
  )
  await writeAudit(database, { accountId: account.id, action: 'change-preferences', outcome: 'ok' })
  return myAccount(sources, account)
}
