import { wrongFacts, type BillCommand, type ChargeFact, type ChargeFacts, type Collection } from '#domain/fees/index.ts'
import type { Account } from '../../identity/index.ts'
import type { Ask } from '../../kernel/mount.ts'
import { Problem } from '../../kernel/problem.ts'
import { wrongFields } from '../one-bill.ts'
import { answerTo } from './answer-to.ts'
import type { BillDesk } from './bill-desk.ts'
import { billIdOf } from './billed-subject.ts'
import { readToAct, readToCompute } from './read-with-session.ts'
import { readToIssue } from './road.ts'
import { sourceIn } from './source-of.ts'

type AskBill<Body> = Ask<Account, { id: string }, undefined, Body>
type AskIssue = Ask<Account, unknown, undefined, { subject: Subject; facts: ChargeFacts }>
interface Subject {
  kind: 'project' | 'case'
  id: string
}

/** An act on a bill: one read, with the session where it can be, and one append. What is not within reach does not exist. */
export async function actOn(desk: BillDesk, ask: AskBill<unknown>, command: BillCommand) {
  return answerTo(desk, ask, ask.params.id, command, { known: await readToAct(desk.database, ask) })
}

/** A subject has one bill: whoever issues it twice is told so. */
export async function issue(desk: BillDesk, ask: AskIssue) {
  const { facts, subject: of } = ask.body
  const stream = billIdOf(of)
  const known = await readToIssue(desk.database, { stream, requestId: ask.requestId }, of)
  refuseOtherDesks(known.collection, ask.account)
  const { subject, ...source } = await sourceIn(known, desk.desk, of)
  refuseWrongFacts(source.facts, facts)
  return answerTo(desk, ask, stream, { type: 'IssueBill', subject, facts }, { known, source })
}

/** Computes a bill anew from what its subject says of itself now, and what was measured. */
export async function recalculate(desk: BillDesk, ask: AskBill<{ facts: ChargeFacts; reason: string }>) {
  const known = await readToCompute(desk.database, ask)
  const source = await sourceIn(known, desk.desk, { kind: known.subjectKind, id: known.subjectId })
  refuseWrongFacts(source.facts, ask.body.facts)
  return answerTo(desk, ask, ask.params.id, { type: 'RecalculateBill', ...ask.body }, { known, source })
}

/** What is billed is nobody's business outside the desks of unified collection. */
export function refuseOtherDesks(collection: Collection | null | undefined, { departmentCode }: Account): void {
  if (!collection?.billing.includes(departmentCode ?? '')) throw new Problem(403, 'bill-of-another-desk')
}

/** Facts that are asked for, in amounts that can be; 400 that names each of the others. */
function refuseWrongFacts(asked: readonly ChargeFact[], facts: ChargeFacts): void {
  const strange = Object.keys(facts).filter((code) => !asked.some((fact) => fact.code === code))
  if (strange.length > 0) throw wrongFields(strange, 'field-additionalProperties')
  const wrong = wrongFacts(facts)
  if (wrong.length > 0) throw wrongFields(wrong, 'field-maximum')
}
