// A mail server that keeps what it is given and delivers nothing.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface CaughtMail {
  from: string
  to: string[]
  subject: string
  text: string
  /** Everything as it came, headers and all. */
  raw: string
}

export interface MailCatcher {
  url: string
  mails: CaughtMail[]
  /** What the server does with a recipient, and with a message it has read: it throws to refuse. */
  on: { recipient(address: string): void | Promise<void>; message(mail: CaughtMail): void | Promise<void> }
  stop(): Promise<void>
}

/** An answer of the server that says no, with its code of three digits. */
export const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode })

/** Starts a catcher on a port of this machine; 0 takes a free one. */
export async function catchMail(port = 0): Promise<MailCatcher> {
  const mails: CaughtMail[] = []
  const on: MailCatcher['on'] = { recipient: () => undefined, message: (mail) => void mails.push(mail) }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, answer) => {
      settle(() => on.recipient(address)).then(() => answer(), answer)
    },
    onData: (stream, { envelope }, answer) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        const to = envelope.rcptTo.map(({ address }) => address)
        const mail = { from, to, ...read(Buffer.concat(chunks).toString()) }
        settle(() => on.message(mail)).then(() => answer(), answer)
      })
    },
  })
  server.on('error', () => undefined)
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, mails, on, stop }
}

const settle = async (act: () => void | Promise<void>): Promise<void> => act()

/** Reads a plain text message as our mailer writes it. */
function read(raw: string): Pick<CaughtMail, 'subject' | 'text' | 'raw'> {
  const [head = '', body = ''] = raw.split(/\r\n\r\n(.*)/s)
  const [, written = ''] = /^subject: ((?:.|\r\n[ \t])*)/im.exec(head) ?? []
  const base64 = /^content-transfer-encoding: base64/im.test(head)
  return { subject: decodeWords(written), text: base64 ? Buffer.from(body, 'base64').toString() : body, raw }
}

/** Encoded words of RFC 2047, in UTF-8. */
function decodeWords(text: string): string {
  const joined = text.replaceAll(/\r\n[ \t]+/g, ' ').replaceAll(/\?=\s+=\?/g, '?==?')
  return joined.replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
    kind.toLowerCase() === 'b'
      ? Buffer.from(word, 'base64').toString()
      : Buffer.from(
          word
            .replaceAll('_', ' ')
            .replaceAll(/=([0-9a-f]{2})/gi, (_hex, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
          'latin1',
        ).toString(),
  )
}
