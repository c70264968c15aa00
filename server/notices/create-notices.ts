import { followRecount } from '../cases/index.ts'
import { deliverEffects, type EffectHandlers } from '../kernel/outbox.ts'
import { tellNotices } from './tell-notices.ts'
import { createMailer, type SmtpSettings } from './mailer.ts'
import type { Post } from './post.ts'
import { sendMail } from './send-mail.ts'
import { tellComplainant } from './tell-complainant.ts'
import { sendSms } from './send-sms.ts'
import type { SmsGateway } from './sms-gateway.ts'

export interface Notices {
  /** What carries out the effects of telling, one a channel. Each has a loop of its own: a dead mail server holds up mail alone. */
  channels: EffectHandlers[]
  /** Carries out on every channel what waits; returns how many were done. */
  deliver(): Promise<number>
}

/** The channels people are told through. Without a mail server there is no mail. */
export function createNotices(
  post: Post,
  { smtp, gateway }: { smtp: SmtpSettings | null; gateway: SmsGateway },
): Notices {
  const { database } = post
  const mailer = smtp && createMailer(smtp)
  const channels: EffectHandlers[] = [
    {
      recounted: (effect) => followRecount(database, effect),
      notice: tellNotices({ byMail: mailer !== null, quiet: post.quiet }),
    },
    { sms: (effect) => sendSms(post, gateway, effect) },
    ...(mailer ? [{ email: (effect) => sendMail(post, mailer, effect) } satisfies EffectHandlers] : []),
    { 'complaint-answer': (effect) => tellComplainant(post, { gateway, mailer }, effect) },
  ]
  return {
    channels,
    deliver: async () => {
      let done = 0
      for (const channel of channels) done += await deliverEffects(database, channel)
      return done
    },
  }
}
