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

const patienceMs = { connectionTimeout: 5_000, greetingTimeout: 5_000, dnsTimeout: 5_000, socketTimeout: 8_000 }
/** All of it together, well within the half minute for which an effect belongs to whoever took it. */
const longestSendingMs = 20_000

/**
 * Mail by SMTP, one connection a message. After `longestMs` the connection is cut
 * wherever it stands: nothing leaves once `send` has ended.
 */
export function createMailer({ url, from }: SmtpSettings, longestMs = longestSendingMs): Mailer {
  const host = new URL(url).hostname
  return {
    async send({ key, to, subject, text, language }) {
      const { createTransport } = await import('nodemailer')
      const transport = createTransport({ url, ...patienceMs, disableFileAccess: true, disableUrlAccess: true })
      let handedOver = false
      // Read once the server has said it is ready for it, while nodemailer's own stream runs ahead; before that nothing
      // can have been sent.
      transport.use('stream', ({ message }, done) => {
        const written = message.createReadStream.bind(message)
        const reading = async function* () {
          handedOver = true
          yield* written()
        }
        message.createReadStream = () => Readable.from(reading(), { objectMode: false })
        done()
      })
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          textEncoding: 'base64',
          messageId: `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
          signal: AbortSignal.timeout(longestMs),
        })
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
