import { accountsFor } from '../cases/index.ts'
import type { Statement } from '../kernel/database.ts'
import type { Effect } from '../kernel/outbox.ts'
import { wantsMail } from './tell-notices.ts'
import type { Mailer } from './mailer.ts'
import { matterOf, stillHolds, type Matter } from './matter.ts'
import { occasionOf, textsIn, type Told } from './occasion.ts'
import { keepQuiet, type Post } from './post.ts'
import { sendOnce } from './send-once.ts'

type Meant = Told & { accountId: string; partyId: string; caseId: string }

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
      m.matter, m.id, m.on, m.serial, m.name, m.name_en
    from account a, ${matterOf('$3::uuid')} m
    where a.id = $1::uuid and a.id in ${accountsFor('$2')} and ${wantsMail} and ${stillHolds('$4', '$3::uuid')}`,
}

/** Sends the mail an effect stands for; nothing where nobody wants it any more. */
export async function sendMail(post: Post, mailer: Mailer, { dedupeKey, payload }: Effect): Promise<void> {
  const { accountId, partyId, caseId, ...told } = payload as unknown as Meant
  const [row] = await post.database.run<MailRow>(recipient, [accountId, partyId, caseId, told.kind])
  if (!row) return
  keepQuiet(post, row.now)
  const occasion = occasionOf(told, row, { ...row, signsIn: true }, post)
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
