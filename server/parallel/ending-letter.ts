import type { Scope } from '#api/kernel/endpoint.ts'
import { licenceNumber } from '#domain/licences/index.ts'
import { dueLicences, parallelNumberOf } from '#domain/projects/index.ts'
import { cancellationBody, endingTitle, revocationBody, type DocumentFacts, type Letter } from '../documents/index.ts'
import type { Account } from '../identity/index.ts'
import { approvalFound } from './approval-found.ts'
import { namesFor } from './names.ts'
import type { ParallelDesk } from './parallel-desk.ts'

/** What a letter says of the holder; undefined once the holder's data was erased. */
export interface Holders {
  details(id: string): Promise<NonNullable<DocumentFacts['applicant']> | undefined>
}

/** The letter that revoked or cancelled the licence of an item, for someone within reach; null while it holds. */
export async function letterOfEnding(
  desk: ParallelDesk,
  people: Holders,
  { id, item: code }: { id: string; item: string },
  account: Account,
  scope: Scope,
): Promise<Omit<Letter, 'code'> | null> {
  const { state, log } = await approvalFound(desk, id, account, scope)
  const { departmentCode = '', result, licence } = dueLicences(state).find((one) => one.result.item === code) ?? {}
  const known = await desk.projects.desk.items.published(code)
  if (!result || !licence?.ended || licence.serial === null || !known) return null
  const { ended, on: issuedOn, validTo, serial } = licence
  const names = await namesFor(desk.database, state, log)
  const [place] = await desk.database.query<{ city: string }>('select name as city from city')
  const applicant = (await people.details(state.project?.partyId ?? '')) ?? null
  const facts = { item: known.item, applicant, city: place?.city ?? '' }
  const word = names.wordOf(departmentCode)
  const number = licenceNumber({ word, year: Number(issuedOn.slice(0, 4)), serial })
  const about = { licence: { name: result.name, issuedOn, validTo } }
  const revoked = ended.how === 'revoked'
  const { title } = endingTitle(revoked ? 'revocation' : 'cancellation', known.item)
  return {
    ...{ layout: 'letter', department: names.department(departmentCode).name, title, caseNumber: '', watermark: '' },
    number: numberOfEnding(number, ended.how),
    ...{ reference: `并联审批编号 ${parallelNumberOf(state) ?? ''}`, on: ended.on, to: applicant?.name ?? '' },
    blocks:
      ended.how === 'revoked'
        ? revocationBody(ended, about, number, facts)
        : cancellationBody(ended, about, number, facts),
    foot: `${state.project?.name ?? ''} ${number}`,
  }
}

/** A licence ends once, and so its own number numbers the letter: 海卫许撤〔2026〕第000001号. */
const numberOfEnding = (licence: string, how: 'revoked' | 'cancelled'): string =>
  licence.replace('许〔', `许${how === 'revoked' ? '撤' : '注销'}〔`)
