import type { Scope } from '#api/kernel/endpoint.ts'
import { licenceNumber } from '#domain/licences/index.ts'
import { dueLicences, parallelNumberOf } from '#domain/projects/index.ts'
import { objectionBody, type Letter } from '../documents/index.ts'
import type { Account } from '../identity/index.ts'
import { approvalFound } from './approval-found.ts'
import type { Holders } from './ending-letter.ts'
import { namesFor } from './names.ts'
import type { ParallelDesk } from './parallel-desk.ts'

/** The letter that decided on an objection about the licence of an item, for someone within reach; null until it is. */
export async function letterOfObjection(
  desk: ParallelDesk,
  people: Holders,
  { id, item: code }: { id: string; item: string },
  account: Account,
  scope: Scope,
): Promise<Omit<Letter, 'code'> | null> {
  const { state, log } = await approvalFound(desk, id, account, scope)
  const {
    departmentCode = '',
    licence,
    objection,
  } = dueLicences(state).find(({ result }) => result.item === code) ?? {}
  const known = await desk.projects.desk.items.published(code)
  if (!objection || objection.upheld === null || objection.decidedOn === null || !known) return null
  const names = await namesFor(desk.database, state, log)
  const [place] = await desk.database.query<{ city: string }>('select name as city from city')
  const applicant = (await people.details(state.project?.partyId ?? '')) ?? null
  const word = names.wordOf(departmentCode)
  const number =
    licence?.serial == null
      ? '尚未制发'
      : licenceNumber({ word, year: Number(licence.on.slice(0, 4)), serial: licence.serial })
  const decided = { upheld: objection.upheld, reasons: objection.reasons ?? '' }
  const facts = { item: known.item, applicant, city: place?.city ?? '' }
  const reference = parallelNumberOf(state) ?? ''
  return {
    ...{ layout: 'letter', department: names.department(departmentCode).name, caseNumber: '', watermark: '' },
    // Decided once for an item of an approval, whether its licence has a number by then or not.
    ...{ title: '公开异议处理决定书', number: `${word}公异 ${reference}-${code}` },
    ...{ reference: `并联审批编号 ${reference}`, on: objection.decidedOn, to: applicant?.name ?? '' },
    blocks: objectionBody(decided, { objection }, number, facts),
    foot: `${state.project?.name ?? ''} ${number}`,
  }
}
