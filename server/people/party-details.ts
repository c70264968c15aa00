import {
  checkCitizenId,
  checkCreditCode,
  checkMobile,
  checkNumber,
  checkRegistrationNumber,
  maskCitizenId,
  maskMobile,
  normalise,
} from '#domain/kernel/index.ts'
import { Problem } from '../kernel/problem.ts'

/** Who applies. `number` is a citizen identity number (person), or a unified social credit code or, before those, a business registration number (enterprise). */
export interface PartyDetails {
  kind: 'person' | 'enterprise'
  name: string
  number: string
  mobile: string
  address?: string
}

const checkNumberOf = {
  person: checkCitizenId,
  enterprise: (number: string) => (number.length === 15 ? checkRegistrationNumber(number) : checkCreditCode(number)),
}

const partyNumbers: ReadonlySet<string> = new Set(['citizen-id', 'credit-code', 'registration-number'])

/** Details in their written form; throws a 400 naming each number that cannot be right. Nobody is born after `today`. */
export function checkDetails(details: PartyDetails, today: string): PartyDetails {
  const number = normalise(details.number)
  const mobile = normalise(details.mobile)
  const faults = [
    { field: 'number', check: checkNumberOf[details.kind](number, today) },
    { field: 'mobile', check: checkMobile(mobile) },
  ].flatMap(({ field, check }) => (check.valid ? [] : [{ field, message: `field-${check.reason}` }]))
  if (faults.length > 0) throw new Problem(400, 'invalid', {}, faults)
  const name = writtenName(details.name)
  return { kind: details.kind, name, number, mobile, ...(details.address && { address: details.address.trim() }) }
}

/** A name in its written form. */
export const writtenName = (typed: string): string => typed.normalize('NFC').trim()

/** The number of a person or an enterprise in its written form; throws a 400 saying why it cannot be right. */
export function checkPartyNumber(typed: string, today: string): string {
  const number = normalise(typed)
  const { kind, valid, reason = 'format' } = checkNumber(number, today)
  const isWrong = !valid || !partyNumbers.has(kind)
  if (isWrong) throw new Problem(400, 'invalid', {}, [{ field: 'number', message: `field-${reason}` }])
  return number
}

/** A mobile number in its written form; throws a 400 saying why it cannot be right. */
export function checkPartyMobile(typed: string): string {
  const mobile = normalise(typed)
  const check = checkMobile(mobile)
  if (!check.valid) throw new Problem(400, 'invalid', {}, [{ field: 'mobile', message: `field-${check.reason}` }])
  return mobile
}

/** Details for those whose work needs the name only. */
export function maskDetails({ kind, name, number, mobile }: PartyDetails): PartyDetails {
  return { kind, name, number: maskCitizenId(number), mobile: maskMobile(mobile) }
}
