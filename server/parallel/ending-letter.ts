import type { Scope } from '#api/kernel/endpoint.ts'
import { licenceNumber } from '#domain/licences/index.ts'
import { cancellationBody, endingTitle, revocationBody, type Letter } from '../documents/index.ts'
import type { Account } from '../identity/index.ts'
import { aboutLicence, type Holders } from './about-licence.ts'
import type { ParallelDesk } from './parallel-desk.ts'

/** The letter that revoked or cancelled the licence of an item, for someone within reach; null while it holds. */
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
  const revoked = ended.how === 'revoked'
  return {
    ...head,
    title: endingTitle(revoked ? 'revocation' : 'cancellation', facts.item).title,
    ...{ number: numberOfEnding(number, ended.how), on: ended.on },
    blocks:
      ended.how === 'revoked'
        ? revocationBody(ended, about, number, facts)
        : cancellationBody(ended, about, number, facts),
    foot: `${project} ${number}`,
  }
}

/** A licence ends once, and so its own number numbers the letter: 海卫许撤〔2026〕第000001号. */
const numberOfEnding = (licence: string, how: 'revoked' | 'cancelled'): string =>
  licence.replace('许〔', `许${how === 'revoked' ? '撤' : '注销'}〔`)
