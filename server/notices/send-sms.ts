import type { ToldEvent } from '#domain/cases/index.ts'
import type { Statement } from '../kernel/database.ts'
import type { Effect } from '../kernel/outbox.ts'
import { wantsSms } from './deliver-notices.ts'
import { occasionOf, textsIn, type ToldCase } from './occasion.ts'
import { keepQuiet, type Post } from './post.ts'
import { sendOnce } from './send-once.ts'
import type { SmsGateway } from './sms-gateway.ts'

interface SmsRow extends ToldCase {
  now: string
  language: string | null
  wanted: boolean
}

/** A party without an account, come to a window, is told as well. */
const recipient: Statement = {
  name: 'sms-recipient',
  text: `select clock_timestamp() as now, c.id, c.received_on, c.serial, min(a.language) as language,
      coalesce(bool_and(${wantsSms}), true) as wanted
    from case_row c left join account a on a.party_id = $1::uuid
    where c.id = $2::uuid group by c.id, c.received_on, c.serial`,
}

/** Sends the text message an effect stands for; the number is opened here and nowhere before. */
export async function sendSms(post: Post, gateway: SmsGateway, { dedupeKey, payload }: Effect): Promise<void> {
  const { partyId, caseId, kind } = payload
  const [row] = await post.database.run<SmsRow>(recipient, [partyId, caseId])
  if (!row?.wanted) return
  keepQuiet(post, row.now)
  const party = await post.people.details(String(partyId))
  if (!party) return
  const reader = { language: row.language, agent: false, signsIn: row.language !== null }
  const text = textsIn(row.language).sms(occasionOf(kind as ToldEvent, row, reader, post))
  await sendOnce(post.database, dedupeKey, () => gateway.send({ key: dedupeKey, to: party.mobile, text, at: row.now }))
}
