import { sign, signatureHeader, type GatewayMessage, type RefundMessage } from '../fees/index.ts'
import { wallClock } from '../kernel/timer.ts'

/** The pauses between tellings (ms); then it is left to the day's file. */
const pauses = [200, 500, 1_000, 2_000, 5_000, 15_000, 60_000, 300_000]

/** Tells the payee until it says it has it; each telling is signed anew, so that a late one is fresh. */
export async function notify(
  url: string,
  message: GatewayMessage | RefundMessage,
  key: string,
  onError: (problem: string) => void,
): Promise<void> {
  const body = JSON.stringify(message)
  for (const pause of [...pauses, null]) {
    const status = await fetch(url, {
      ...{ method: 'POST', body, signal: AbortSignal.timeout(10_000) },
      headers: { 'content-type': 'application/json', [signatureHeader]: sign(key, body, wallClock()) },
    }).then(
      ({ status }) => status,
      () => 0,
    )
    if (status >= 200 && status < 300) return
    onError(`the payee answered ${status}`)
    // What it refuses for good is not told again.
    if (pause === null || status === 400 || status === 409) return
    await new Promise<void>((resolve) => setTimeout(resolve, pause).unref())
  }
}
