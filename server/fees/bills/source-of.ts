import { inSituation, type ServiceItem } from '#domain/catalogue/index.ts'
import { caseDecider, caseNumberOf, type CaseEvent } from '#domain/cases/index.ts'
import type { BillFacts, BillSubject, ChargeRule, Collection } from '#domain/fees/index.ts'
import { fold } from '#domain/kernel/index.ts'
import type { CaseDesk } from '../../cases/index.ts'
import type { Database } from '../../kernel/database.ts'
import { logOf, recordedOf } from '../../kernel/event-store.ts'
import { Problem } from '../../kernel/problem.ts'
import { projectById } from '../../projects/index.ts'
import { presentBook } from '../charge-book.ts'

/** What a bill is computed from. */
export type BillSource = Pick<BillFacts, 'book' | 'subjectFacts'>

/** What is billed, and from what: of a project the book of charges, of a case the fees of its item. 404 where there is none. */
export async function sourceOf(
  desk: CaseDesk,
  { kind, id }: Pick<BillSubject, 'kind' | 'id'>,
): Promise<BillSource & { subject: BillSubject }> {
  return kind === 'project' ? ofProject(desk, id) : ofCase(desk, id)
}

async function ofProject({ database, regionCode }: CaseDesk, id: string) {
  const project = await projectById(database.query, id, regionCode)
  if (!project?.number) throw new Problem(404, 'project-not-found')
  const { version, book } = await presentBook(database)
  const known = new Set(book.facts.map(({ code }) => code))
  const subjectFacts: Record<string, number> = {}
  for (const [fact, value] of Object.entries(project.facts))
    if (known.has(fact) && typeof value === 'number') subjectFacts[fact] = value
  const { number, name, partyId } = project
  return {
    subject: { kind: 'project' as const, id, number, name, nameEn: name, partyId },
    book: { version, rules: [...book.charges, ...book.entrusted], besides: [] },
    subjectFacts,
  }
}

async function ofCase({ database, items, regionCode }: CaseDesk, id: string) {
  const log = await logOfCase(database, id)
  const state = fold(caseDecider, log)
  if (log.length === 0 || state.submittedAt === null) throw new Problem(404, 'case-not-found')
  const item = inSituation(await items.version(state.itemCode, state.itemVersion), state.application.situation)
  const { book } = await presentBook(database)
  const [department] = await database.query<{ name: string; nameEn: string }>(
    'select name, name_en as "nameEn" from department where code = $1',
    [item.departmentCode],
  )
  const { name, nameEn } = item
  return {
    subject: {
      ...{ kind: 'case' as const, id, number: caseNumberOf(state, regionCode) ?? '', name, nameEn },
      partyId: state.applicantId,
    },
    book: {
      version: state.itemVersion,
      rules: rulesOf(item, department ?? { name: '', nameEn: '' }, book.collection ?? null),
      besides: item.fees.filter(({ amountFen }) => amountFen === null).map((fee) => fee.name),
    },
    subjectFacts: {},
  }
}

async function logOfCase(database: Database, id: string) {
  const [row] = await database.query<{ log: string | null }>(
    `select ${logOf('c.id')} as log from case_row c where c.id = $1::uuid`,
    [id],
  )
  return recordedOf<CaseEvent>(row?.log ?? null)
}

/** The fees of an item with a fixed amount, as charges; its version says which hold, and what is history is charged no more. */
function rulesOf(
  { fees, code }: ServiceItem,
  { name: collector, nameEn: collectorEn }: { name: string; nameEn: string },
  collection: Collection | null,
): ChargeRule[] {
  return fees.flatMap(
    ({ name, nameEn, basis, basisRank, historical, amountFen, demoValue, paidFirst }, at): ChargeRule[] => {
      if (amountFen === null || amountFen === 0 || historical) return []
      return [
        {
          ...{ code: `fee-${at + 1}`, name, nameEn, kind: 'administrative-fee', collector, collectorEn },
          ...{ payee: collection?.treasury ?? collector, basis, rank: basisRank ?? 'unknown', demoValue },
          ...{ formula: { kind: 'fixed', fen: amountFen }, effectiveFrom: '1949-10-01' },
          ...(paidFirst !== undefined && { holds: [{ item: code, basis: paidFirst }] }),
        },
      ]
    },
  )
}
