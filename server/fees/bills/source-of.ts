import { inSituation } from '#domain/catalogue/index.ts'
import { caseDecider, caseNumberOf, type CaseEvent } from '#domain/cases/index.ts'
import type { BillFacts, BillSubject, ChargeBook, ChargeFact } from '#domain/fees/index.ts'
import { fold } from '#domain/kernel/index.ts'
import { projectNumber, type ProjectFacts } from '#domain/projects/index.ts'
import type { CaseDesk } from '../../cases/index.ts'
import { logOf, recordedOf } from '../../kernel/event-store.ts'
import { Problem } from '../../kernel/problem.ts'
import { emptyBook } from '../charge-book.ts'
import { feeFacts, feeRules } from './fees-of-item.ts'

/** What a bill is computed from. */
export type BillSource = Pick<BillFacts, 'book' | 'subjectFacts'>
/** The same with what is billed, and the facts its charges may be counted from. */
export type FoundSource = BillSource & { subject: BillSubject; facts: readonly ChargeFact[] }

/** What a bill is computed from, as it is read. */
export interface SourceRow {
  charges: { version: number; book: ChargeBook } | null
  project: { name: string; partyId: string; facts: ProjectFacts; year: number; serial: number | null } | null
  of_case: { log: string; collector: string; collectorEn: string } | null
}

/** The columns of a `SourceRow`, as SQL: the book in force, and of that kind and id what is billed. */
export const sourceColumns = (kind: string, id: string): string => `
  (select jsonb_build_object('version', version, 'book', body) from charge_book order by version desc limit 1) as charges,
  case when ${kind} = 'project' then (
    select jsonb_build_object('name', p.name, 'partyId', p.party_id, 'facts', p.facts, 'year', p.year, 'serial', p.serial)
    from project p where p.id = ${id}) end as project,
  case when ${kind} = 'case' then (
    select jsonb_build_object('log', ${logOf('c.id')}, 'collector', d.name, 'collectorEn', d.name_en)
    from case_row c join item i on i.code = c.item_code join department d on d.code = i.department_code
    where c.id = ${id}) end as of_case`

const source = {
  name: 'bill-source',
  text: `select ${sourceColumns('$1', '$2::uuid')}`,
}

type Desk = Pick<CaseDesk, 'database' | 'items' | 'regionCode'>
type Named = Pick<BillSubject, 'kind' | 'id'>

/** What is billed, and from what: of a project the book of charges, of a case the fees of its item. 404 where there is none. */
export async function sourceOf(desk: Desk, subject: Named): Promise<FoundSource> {
  const [row] = await desk.database.run<SourceRow>(source, [subject.kind, subject.id])
  if (!row) throw new Error('a statement without from gives one row')
  return sourceIn(row, desk, subject)
}

/** The same out of what was read already. */
export const sourceIn = (row: SourceRow, desk: Pick<Desk, 'items' | 'regionCode'>, { kind, id }: Named) =>
  kind === 'project' ? Promise.resolve(ofProject(row, desk, id)) : ofCase(row, desk, id)

function ofProject({ project, charges }: SourceRow, { regionCode }: Pick<Desk, 'regionCode'>, id: string): FoundSource {
  const number = project && projectNumber(regionCode, project.year, project.serial)
  if (!project || !number) throw new Problem(404, 'project-not-found')
  const { version, book } = charges ?? emptyBook
  const known = new Set(book.facts.map(({ code }) => code))
  const subjectFacts: Record<string, number> = {}
  for (const [fact, value] of Object.entries(project.facts))
    if (known.has(fact) && typeof value === 'number') subjectFacts[fact] = value
  const { name, partyId } = project
  return {
    subject: { kind: 'project', id, number, name, nameEn: name, partyId },
    book: { version, rules: [...book.charges, ...book.entrusted], besides: [] },
    ...{ subjectFacts, facts: book.facts },
  }
}

async function ofCase(
  { of_case: found, charges }: SourceRow,
  { items, regionCode }: Pick<Desk, 'items' | 'regionCode'>,
  id: string,
): Promise<FoundSource> {
  const state = fold(caseDecider, recordedOf<CaseEvent>(found?.log ?? null))
  if (!found || state.submittedAt === null) throw new Problem(404, 'case-not-found')
  const item = inSituation(await items.version(state.itemCode, state.itemVersion), state.application.situation)
  const { name, nameEn } = item
  const { collector, collectorEn } = found
  const payee = charges?.book.collection?.treasury ?? collector
  return {
    subject: {
      ...{ kind: 'case', id, number: caseNumberOf(state, regionCode) ?? '', name, nameEn },
      partyId: state.applicantId,
    },
    book: { version: state.itemVersion, rules: feeRules(item, { collector, collectorEn, payee }), besides: [] },
    ...{ subjectFacts: {}, facts: feeFacts(item) },
  }
}
