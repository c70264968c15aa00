import { accountsFor } from '../cases/index.ts'
import type { Statement } from '../kernel/database.ts'
import type { Effect } from '../kernel/outbox.ts'
import { wantsMail } from './deliver-notices.ts'
import type { Mailer } from './mailer.ts'
import { matterOf, type Matter } from './matter.ts'
import { occasionOf, textsIn } from './occasion.ts'
import { keepQuiet, type Post } from './post.ts'
import { sendOnce } from './send-once.ts'
import type { ToldKind } from './texts/texts.ts'

interface MailRow extends Matter {
  now: string
  email: string
  language: string
  agent: boolean
}

/** Who still wants to be told, and still may: asked at the moment of sending. */
const recipient: Statement = {
  name: 'mail-recipient',
  text: `select clock_timestamp() as now, a.email, a.language, a.party_id is distinct from $2::uuid as agent,
      m.matter, m.id, m.on, m.serial
    from account a, ${matterOf('$3::uuid')} m
    where a.id = $1::uuid and a.id in ${accountsFor('$2')} and ${wantsMail}`,
}

/** Sends the mail an effect stands for; nothing where nobody wants it any more. */
export async function sendMail(post: Post, mailer: Mailer, { dedupeKey, payload }: Effect): Promise<void> {
  const { accountId, partyId, caseId, kind } = payload
  const [row] = await post.database.run<MailRow>(recipient, [accountId, partyId, caseId])
  if (!row) return
  keepQuiet(post, row.now)
  const occasion = occasionOf(kind as ToldKind, row, { ...row, signsIn: true }, post)
  const texts = textsIn(row.language)
  await sendOnce(post.database, dedupeKey, () =>
    mailer.send({
      key: dedupeKey,
      to: row.email,
      subject: texts.subject(occasion),
      text: texts.mail(occasion, `${post.publicOrigin}/profile`),
      language: row.language,
    }),
  )
}
