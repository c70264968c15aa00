import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { NotTaken } from './send-once.ts'

/** Where mail is given up, and in whose name. `url` may hold a password: it is never logged. */
export interface SmtpSettings {
  url: string
  from: string
}

export interface Mail {
  /** Names the message to mail servers, who may drop one they have seen. */
  key: string
  to: string
  subject: string
  text: string
  language: string
}

export interface Mailer {
  /** Throws `NotTaken` where the server surely did not take it; after any other error it may have. */
  send(mail: Mail): Promise<void>
}

/** What nodemailer says of a failure. */
interface Failure {
  code?: string
  responseCode?: number
  permanent?: boolean
}

/** Together they stay well within the time an effect belongs to whoever took it. */
const patienceMs = { connectionTimeout: 5_000, greetingTimeout: 5_000, dnsTimeout: 5_000, socketTimeout: 8_000 }
const longestMs = 20_000

/** Mail by SMTP, one connection a message. What it takes is loaded with the first. */
export function createMailer({ url, from }: SmtpSettings): Mailer {
  const open = async () => {
    const { createTransport } = await import('nodemailer')
    return createTransport({ url, ...patienceMs, disableFileAccess: true, disableUrlAccess: true })
  }
  let transport: ReturnType<typeof open> | undefined
  const host = new URL(url).hostname
  return {
    async send({ key, to, subject, text, language }) {
      // The text is read once the server has said it is ready for it; before that nothing can have been sent.
      let handedOver = false
      const reading = function* () {
        handedOver = true
        yield Buffer.from(text)
      }
      const sending = (await (transport ??= open())).sendMail({
        from,
        to,
        subject,
        text: Readable.from(reading(), { objectMode: false }),
        textEncoding: 'base64',
        messageId: `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
      })
      try {
        await within(longestMs, sending)
      } catch (error) {
        const { code = 'unknown', responseCode, permanent = false } = error as Failure
        if (responseCode === undefined && handedOver) throw error
        // A refused password is mended by the operator, a refused recipient by nobody.
        throw new NotTaken(
          `mail: ${code} ${responseCode ?? ''}`.trim(),
          permanent && /^E(ENVELOPE|MESSAGE)$/.test(code),
        )
      }
    },
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the mail server is too slow')), ms)
  })
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer))
}
