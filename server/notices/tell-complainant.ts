import { checkMobile } from '#domain/kernel/index.ts'
import type { Effect } from '../kernel/outbox.ts'
import type { Mailer } from './mailer.ts'
import { keepQuiet, type Post } from './post.ts'
import { sendOnce } from './send-once.ts'
import type { SmsGateway } from './sms-gateway.ts'

const isMail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

/** What is said: the number and where the answer is, nothing of what it is about. */
const said = (number: string, origin: string) =>
  `您反映的事项（编号 ${number}）已有答复，请凭编号和查询码在 ${origin}/complaints 查看答复和答复书；不服的，30日内可以申请复查一次。` +
  ` Your complaint ${number} was answered: read it at ${origin}/complaints.`

/** Tells whoever complained that there is an answer, by the contact they left or the number of their account; nothing without one. */
export async function tellComplainant(
  post: Post,
  { gateway, mailer }: { gateway: SmsGateway; mailer: Mailer | null },
  { dedupeKey, payload }: Effect,
): Promise<void> {
  const reached = await post.complainant(String(payload['complaint']))
  if (!reached) return
  const [row] = await post.database.query<{ now: string }>('select clock_timestamp() as now')
  const now = row?.now ?? ''
  const text = said(reached.number, post.publicOrigin)
  const party =
    reached.contact === '' && reached.partyId !== null ? await post.people.details(reached.partyId) : undefined
  const to = reached.contact === '' ? (party?.mobile ?? '') : reached.contact
  if (isMail(to) && mailer) {
    keepQuiet(post, now)
    const subject = `投诉答复 Answer to complaint ${reached.number}`
    return sendOnce(post.database, dedupeKey, () =>
      mailer.send({ key: dedupeKey, to, subject, text, language: 'zh-CN' }),
    )
  }
  if (!checkMobile(to).valid) return
  keepQuiet(post, now)
  return sendOnce(post.database, dedupeKey, () => gateway.send({ key: dedupeKey, to, text, at: now }))
}
