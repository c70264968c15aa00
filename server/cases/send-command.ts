import type { CaseCommand } from '#domain/cases/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import { actorOf, type Account } from '../identity/index.ts'
import type { Ask } from '../kernel/mount.ts'
import { takeRead } from './read-with-session.ts'
import { receiptOf, type CaseDesk } from './desk.ts'

/** What of a request stands behind a command. */
export type Sender = Pick<
  Ask<Account, unknown, unknown, unknown>,
  'account' | 'requestId' | 'requestHash' | 'expectedVersion' | 'request'
>

/** Sends a person's command down the road; `itemCode` only where the case does not exist yet. */
export async function sendCommand(
  desk: CaseDesk,
  { account, requestId, requestHash, expectedVersion, request }: Sender,
  stream: string,
  command: CaseCommand,
  itemCode: string | null = null,
) {
  const order = { stream, command, itemCode, actor: actorOf(account), requestId, requestHash }
  const receipt = await desk.send(
    expectedVersion === undefined ? order : { ...order, expectedVersion },
    await takeRead(desk.rolls, request, account, stream),
  )
  return receipt instanceof Refusal ? receipt : receiptOf(receipt, desk)
}
