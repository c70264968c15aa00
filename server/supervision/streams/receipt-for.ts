import type { Actor } from '#domain/cases/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import { actorOf, type Account } from '../../identity/index.ts'
import type { Ask } from '../../kernel/mount.ts'
import type { StreamDesk } from './stream-desk.ts'

type Asking = Pick<Ask<Account, unknown, unknown, unknown>, 'account' | 'requestId' | 'requestHash' | 'expectedVersion'>

/** Sends somebody's command down the road and answers with the receipt: the hash of the entry is what they hold as evidence. */
export async function receiptFor<State extends { status: Status }, Command, Status>(
  desk: Pick<StreamDesk<State, Command>, 'send'>,
  { account, requestId, requestHash, expectedVersion }: Asking,
  stream: string,
  command: Command,
  actor: Actor = actorOf(account),
) {
  const receipt = await desk.send({
    ...{ stream, command, requestId, requestHash, actor },
    ...(expectedVersion !== undefined && { expectedVersion }),
  })
  if (receipt instanceof Refusal) return receipt
  const { version, at, hash: eventHash, state } = receipt
  return { id: stream, version, status: state.status, at, eventHash }
}
