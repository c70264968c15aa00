import { appendFile, mkdir, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { NotTaken } from './send-once.ts'

export interface Sms {
  key: string
  to: string
  text: string
  at: string
}

/** Whoever carries text messages: the operator's gateway is one more of these. */
export interface SmsGateway {
  /** Throws `NotTaken` where the carrier surely did not take it; after any other error it may have. */
  send(sms: Sms): Promise<void>
}

const largestBytes = 5_000_000

/** Writes messages to `sms.jsonl` in a folder instead of sending them; when it is full it becomes `sms.1.jsonl` and the former one goes. */
export function fileGateway(folder: string): SmsGateway {
  const file = path.join(folder, 'sms.jsonl')
  return {
    async send(sms) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const size = await stat(file).then(
          (found) => found.size,
          () => 0,
        )
        if (size > largestBytes) await rename(file, path.join(folder, 'sms.1.jsonl'))
        await appendFile(file, `${JSON.stringify(sms)}\n`, { mode: 0o600 })
      } catch (error) {
        throw new NotTaken(`sms: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`, false)
      }
    },
  }
}
