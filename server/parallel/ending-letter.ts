import type { Scope } from '#api/kernel/endpoint.ts'
import { licenceNumber } from '#domain/licences/index.ts'
import type { LicenceEnd } from '#domain/projects/index.ts'
import {
  cancellationBody,
  endingTitle,
  forgoneBody,
  forgoneTitle,
  revocationBody,
  withdrawalBody,
  type Block,
  type Letter,
} from '../documents/index.ts'
import type { Account } from '../identity/index.ts'
import { aboutLicence, type Holders } from './about-licence.ts'
import type { ParallelDesk } from './parallel-desk.ts'

/** The letter that revoked, withdrew or cancelled the licence of an item, for someone within reach; null while it holds. */
export async function letterOfEnding(
  desk: ParallelDesk,
  people: Holders,
  which: { id: string; item: string },
  account: Account,
  scope: Scope,
): Promise<Omit<Letter, 'code'> | null> {
  const found = await aboutLicence(desk, people, which, account, scope)
  const { result, licence } = found?.due ?? {}
  if (!found || !result || !licence?.ended || licence.serial === null) return null
  const { facts, head, word, project } = found
  const { ended, on: issuedOn, validTo, serial } = licence
  const number = licenceNumber({ word, year: Number(issuedOn.slice(0, 4)), serial })
  const about = { licence: { name: result.name, issuedOn, validTo } }
  const act = ({ revoked: 'revocation', withdrawn: 'withdrawal', cancelled: 'cancellation' } as const)[ended.how]
  return {
    ...head,
    title: endingTitle(act, facts.item).title,
    ...{ number: numberOfEnding(number, ended.how), on: ended.on },
    blocks: bodyOf(ended, about, number, facts),
    foot: `${project} ${number}`,
  }
}

/** The letter that lets the licence of an item stand (Art. 69(3)), for someone within reach; null where none was. */
export async function letterOfForgoing(
  desk: ParallelDesk,
  people: Holders,
  which: { id: string; item: string },
  account: Account,
  scope: Scope,
): Promise<Omit<Letter, 'code'> | null> {
  const found = await aboutLicence(desk, people, which, account, scope)
  const { result, licence } = found?.due ?? {}
  if (!found || !result || !licence?.forgone || licence.serial === null) return null
  const { facts, head, word, project } = found
  const { forgone, on: issuedOn, validTo, serial } = licence
  const number = licenceNumber({ word, year: Number(issuedOn.slice(0, 4)), serial })
  return {
    ...head,
    title: forgoneTitle(facts.item).title,
    ...{ number: number.replace('许〔', '许不撤〔'), on: forgone.on },
    blocks: forgoneBody(forgone, { licence: { name: result.name, issuedOn, validTo } }, number, facts),
    foot: `${project} ${number}`,
  }
}

type About = Parameters<typeof cancellationBody>[1]
type Facts = Parameters<typeof revocationBody>[3]

function bodyOf(ended: LicenceEnd, about: About, number: string, facts: Facts): Block[] {
  switch (ended.how) {
    case 'revoked':
      return revocationBody(ended, about, number, facts)
    case 'withdrawn':
      return withdrawalBody(ended, about, number, facts)
    case 'cancelled':
      return cancellationBody(ended, about, number, facts)
  }
}

const endings: Record<LicenceEnd['how'], string> = { revoked: '撤', withdrawn: '撤回', cancelled: '注销' }

/** A licence ends once, and so its own number numbers the letter: 海卫许撤〔2026〕第000001号. */
const numberOfEnding = (licence: string, how: LicenceEnd['how']): string =>
  licence.replace('许〔', `许${endings[how]}〔`)
