import type { FormField, FormSchema } from '#domain/catalogue/index.ts'
import type { PartyDetails } from './party-details.ts'

type Known = [field: string | undefined, answer: string | undefined]

/**
 * The answers to a form that are known of its applicant. What belongs together shares a stem: `ownerCitizenId`,
 * `ownerName`, `ownerAddress`. Where it is not plain that the applicant is meant, the question is left to be asked.
 */
export function prefillOf({ properties }: FormSchema, party: PartyDetails): Record<string, string> {
  const { name, number, mobile, address, kind } = party
  const asked = (format: FormField['format']) =>
    Object.keys(properties).filter((key) => properties[key]?.format === format)
  const numberField = kind === 'person' ? ofPerson(asked('citizen-id'), asked('credit-code')) : asked('credit-code')[0]
  const [mobileField] = asked('mobile')
  const stem = numberField?.replace(/(CitizenId|CreditCode|Id)$/, '')
  const known: Known[] = [
    [numberField, number],
    [stem && `${stem}Name`, name],
    [stem && `${stem}Address`, address],
    [mobileField, mobile],
  ]
  if (kind === 'person') known.push(['contactName', name], ['homeAddress', address])
  return Object.fromEntries(
    known.flatMap(([field, answer]) =>
      field !== undefined && answer !== undefined && holds(properties[field], answer) ? [[field, answer]] : [],
    ),
  )
}

/** A form may ask for two spouses, and an enterprise's for its representative: neither is surely who applies. */
function ofPerson(citizenIds: readonly string[], creditCodes: readonly string[]): string | undefined {
  return citizenIds.length === 1 && creditCodes.length === 0 ? citizenIds[0] : undefined
}

const holds = (field: FormField | undefined, answer: string): boolean =>
  field?.type === 'string' && answer.length <= (field.maxLength ?? Infinity)
