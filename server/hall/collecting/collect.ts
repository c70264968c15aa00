import type { collectResult } from '#api/collecting.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { caseDecider, type CaseEvent } from '#domain/cases/index.ts'
import { fold, Refusal } from '#domain/kernel/index.ts'
import { caseWithinReach, receiptOf, type CaseDesk } from '../../cases/index.ts'
import type { FileStore } from '../../files/index.ts'
import { actorOf, type Account } from '../../identity/index.ts'
import { logOf, recordedOf } from '../../kernel/event-store.ts'
import type { Ask } from '../../kernel/mount.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Scope } from '#api/kernel/endpoint.ts'
import type { People } from '../../people/index.ts'
import type { HallDesk } from '../hall.ts'
import { collectorOf, type Shown } from './collector.ts'
import { drawingIn } from './drawing.ts'
import { keepSignature } from './keep-signature.ts'
import { applicantOf } from './ready.ts'

export interface CollectingSources {
  hall: HallDesk
  desk: CaseDesk
  people: People
  files: FileStore
}

type Asked = Pick<
  Ask<Account, { id: string }, undefined, Shown & { signature: string }>,
  'params' | 'body' | 'account' | 'requestId' | 'requestHash' | 'expectedVersion'
>

/** Hands a result to whoever came: the signature is sealed for the applicant and put away, then the case delivered. */
export async function collect(
  { desk, people, files, hall }: CollectingSources,
  { params: { id }, body, account, requestId, requestHash, expectedVersion }: Asked,
): Promise<ReplyOf<typeof collectResult> | Refusal> {
  const { signature: drawn, ...shown } = body
  drawingIn(drawn)
  const applicantId = await applicantOf(desk.database, id, account)
  if (applicantId === undefined) throw new Problem(404, 'case-not-found')
  const collector = await collectorOf({ database: desk.database, people }, account, shown)
  const signature = await keepSignature({ people, files }, applicantId, drawn)
  const command = {
    ...({ type: 'DeliverResult', method: 'window', trackingNo: null } as const),
    collecting: { ...collector, signature },
  }
  const order = { stream: id, command, itemCode: null, actor: actorOf(account), requestId, requestHash }
  const answer = await desk.send(expectedVersion === undefined ? order : { ...order, expectedVersion })
  // Sealed anew each time, so nobody else's: one no entry names is not kept.
  const isKept = !(answer instanceof Refusal) && answer.state.delivery?.collected?.signature === signature
  if (!isKept) await files.remove(signature)
  if (answer instanceof Refusal) return answer
  if (collector.ticketId !== null) await link(hall, collector.ticketId, { id, account, requestId, requestHash })
  return receiptOf(answer, desk)
}

/** Ties the ticket to the first case it brought; collecting more with it changes nothing. */
const link = (
  hall: HallDesk,
  stream: string,
  {
    id: caseId,
    account: { id, role },
    ...request
  }: { id: string } & Pick<Asked, 'account' | 'requestId' | 'requestHash'>,
) => hall.send({ ...request, stream, actor: { id, role }, isHolder: false, command: { type: 'LinkTicket', caseId } })

/** The drawing a result was signed for with; throws 404 `signature-not-found` where there is none within reach. */
export async function signatureOf(
  { desk, people, files }: CollectingSources,
  id: string,
  account: Account,
  scope: Scope,
) {
  const [row] = await desk.database.query<{ log: string }>(
    `select ${logOf('c.id')} as log from case_row c where c.id = $1::uuid and ${caseWithinReach}`,
    [id, account.id, account.departmentCode, scope],
  )
  if (!row) throw new Problem(404, 'case-not-found')
  const { delivery, applicantId } = fold(caseDecider, recordedOf<CaseEvent>(row.log))
  if (!delivery?.collected) throw new Problem(404, 'signature-not-found')
  const chunks = await (await files.read(delivery.collected.signature)).toArray()
  const opened = await people.unsealFor(applicantId, Buffer.concat(chunks as Buffer[]).toString())
  return Buffer.from(opened, 'base64')
}
