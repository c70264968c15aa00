import type { Scope } from '#api/kernel/endpoint.ts'
import { licenceNumber } from '#domain/licences/index.ts'
import { objectionBody, type Letter } from '../documents/index.ts'
import type { Account } from '../identity/index.ts'
import { aboutLicence, type Holders } from './about-licence.ts'
import type { ParallelDesk } from './parallel-desk.ts'
import { readsObjectionTo } from './reach.ts'

/** The letter that decided on an objection about the licence of an item, for someone within reach; null until it is. */
export async function letterOfObjection(
  desk: ParallelDesk,
  people: Holders,
  which: { id: string; item: string },
  account: Account,
  scope: Scope,
): Promise<Omit<Letter, 'code'> | null> {
  const found = await aboutLicence(desk, people, which, account, scope)
  const { licence, objection } = found?.due ?? {}
  if (!found || !objection || objection.upheld === null || objection.decidedOn === null) return null
  if (!readsObjectionTo(found.due.departmentCode, account)) return null
  const { facts, head, word, reference, project } = found
  const number =
    licence?.serial == null
      ? '尚未制发'
      : licenceNumber({ word, year: Number(licence.on.slice(0, 4)), serial: licence.serial })
  const decided = { upheld: objection.upheld, reasons: objection.reasons ?? '' }
  return {
    ...head,
    // Decided once for an item of an approval, whether its licence has a number by then or not.
    ...{ title: '公开异议处理决定书', number: `${word}公异 ${reference}-${which.item}` },
    on: objection.decidedOn,
    blocks: objectionBody(decided, { objection }, number, facts),
    foot: `${project} ${number}`,
  }
}
