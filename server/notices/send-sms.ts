import type { Statement } from '../kernel/database.ts'
import type { Effect } from '../kernel/outbox.ts'
import { wantsSms } from './tell-notices.ts'
import { matterOf, stillHolds, type Matter } from './matter.ts'
import { occasionOf, textsIn, type Told } from './occasion.ts'
import { keepQuiet, type Post } from './post.ts'
import { sendOnce } from './send-once.ts'
import type { SmsGateway } from './sms-gateway.ts'

type Meant = Told & { partyId: string; caseId: string }

interface SmsRow extends Matter {
  now: string
  language: string | null
  wanted: boolean
}

/** A party without an account, come to a window, is told as well. */
const recipient: Statement = {
  name: 'sms-recipient',
  text: `select clock_timestamp() as now, m.matter, m.id, m.on, m.serial, m.name, m.name_en, min(a.language) as language,
      coalesce(bool_and(${wantsSms}), true) as wanted
    from ${matterOf('$2::uuid')} m left join account a on a.party_id = $1::uuid
    where ${stillHolds('$3', '$2::uuid')}
    group by m.matter, m.id, m.on, m.serial, m.name, m.name_en`,
}

/** Sends the text message an effect stands for; the number is opened here and nowhere before. */
export async function sendSms(post: Post, gateway: SmsGateway, { dedupeKey, payload }: Effect): Promise<void> {
  const { partyId, caseId, ...told } = payload as unknown as Meant
  const [row] = await post.database.run<SmsRow>(recipient, [partyId, caseId, told.kind])
  if (!row?.wanted) return
  keepQuiet(post, row.now)
  const party = await post.people.details(partyId)
  if (!party) return
  const reader = { language: row.language, agent: false, signsIn: row.language !== null }
  const text = textsIn(row.language).sms(occasionOf(told, row, reader, post))
  await sendOnce(post.database, dedupeKey, () => gateway.send({ key: dedupeKey, to: party.mobile, text, at: row.now }))
}
