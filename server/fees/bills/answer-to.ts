import { billStatusOf, type BillCommand, type BillState } from '#domain/fees/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import { actorOf, type Account } from '../../identity/index.ts'
import type { Ask } from '../../kernel/mount.ts'
import { wrongFields } from '../one-bill.ts'
import type { BillDesk } from './bill-desk.ts'
import type { BillRead } from './road.ts'
import type { BillSource } from './source-of.ts'

type Sent = Pick<Ask<Account, unknown, undefined, unknown>, 'account' | 'requestId' | 'requestHash'> & {
  expectedVersion?: number
}

/** Sends a command to a bill, and answers with its receipt or why not. */
export async function answerTo(
  desk: BillDesk,
  { account, requestId, requestHash, expectedVersion }: Sent,
  stream: string,
  command: BillCommand,
  { known, source }: { known?: BillRead; source?: BillSource } = {},
) {
  const order = {
    ...{ stream, command, requestId, requestHash, actor: actorOf(account) },
    ...(source && { source }),
    ...(expectedVersion !== undefined && { expectedVersion }),
  }
  const receipt = await desk.send(order, known)
  if (receipt instanceof Refusal) return receipt.code === 'facts-too-large' ? tooLarge(receipt) : receipt
  const { version, at, hash: eventHash, state } = receipt
  return { id: stream, version, status: billStatusOf(state satisfies BillState), at, eventHash }
}

/** Facts by which a charge is beyond any charge are wrong, not unlawful. */
function tooLarge({ facts }: Refusal): never {
  throw wrongFields(String(facts['facts']).split(', '), 'field-maximum')
}
