import type { Database } from '../kernel/database.ts'

/** How somebody wants to be told: the language, the e-mail where it is wanted, and whether by SMS to the party's own mobile. */
export interface HowToTell {
  accountId: string
  language: 'zh-CN' | 'en'
  email: string | null
  sms: boolean
}

/** How the account that stands for a party is to be told; nothing for a party that has none and is told by post or at the window. */
export async function howToTell(database: Database, partyId: string): Promise<HowToTell[]> {
  return database.query(
    `select id as "accountId", language, case when notify_email then email end as email, notify_sms as sms
     from account where party_id = $1 and disabled_at is null order by created_at, id`,
    [partyId],
  )
}
