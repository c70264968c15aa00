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
import { aboutLicence } from './about-licence.ts'

type Which = Parameters<typeof aboutLicence>

/** The licence of an item that was issued, with its number; null where none was, or not for whoever asks. */
async function issuedLicence(...which: Which) {
  const found = await aboutLicence(...which)
  const { result, licence } = found?.due ?? {}
  if (!found || !result || licence?.serial == null) return null
  const { on: issuedOn, validTo, serial } = licence
  const number = licenceNumber({ word: found.word, year: Number(issuedOn.slice(0, 4)), serial })
  return { ...found, licence, number, about: { licence: { name: result.name, issuedOn, validTo } } }
}

/** The letter that revoked, withdrew or cancelled the licence of an item, for someone within reach; null while it holds. */
export async function letterOfEnding(...which: Which): Promise<Omit<Letter, 'code'> | null> {
  const found = await issuedLicence(...which)
  if (!found?.licence.ended) return null
  const { facts, head, project, number, about } = found
  const { ended } = found.licence
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
export async function letterOfForgoing(...which: Which): Promise<Omit<Letter, 'code'> | null> {
  const found = await issuedLicence(...which)
  if (!found?.licence.forgone) return null
  const { facts, head, project, number, about } = found
  const { forgone } = found.licence
  return {
    ...head,
    title: forgoneTitle(facts.item).title,
    ...{ number: number.replace('许〔', '许不撤〔'), on: forgone.on },
    blocks: forgoneBody(forgone, about, number, facts),
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
