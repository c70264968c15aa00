import type { ServiceItem } from '#domain/catalogue/index.ts'

/** What the law has an item observe, as it is edited; a number that is left out is an empty line. */
export interface FilledLaw {
  interestedParties: boolean
  hearing: boolean
  publicSafety: boolean
  fourEyes: boolean
  quantity: string
  competition: '' | NonNullable<ServiceItem['competition']>
  exam: string
  renewBeforeDays: string
  reconsideration: '' | NonNullable<ServiceItem['reconsideration']>
  extension: { value: string; unit: Extension['unit']; basis: string }
  confidence: Confidence
  /** How sure we are of a field, where it differs from the whole. */
  confidences: { field: string; tag: Confidence }[]
  upperOrgan: string
  decisionRules: (Omit<DecisionRule, 'atLeast'> & { atLeast: string })[]
  correctionPeriod: FilledPeriod
  revokeWithin: FilledPeriod
  objectWithin: FilledPeriod
  decideObjectionWithin: FilledPeriod
  /** At most one. */
  commitments: FilledCommitment[]
}

interface FilledPeriod {
  value: string
  unit: 'workday' | 'day'
}
type Extension = NonNullable<ServiceItem['extension']>
type Confidence = ServiceItem['confidence']
type DecisionRule = NonNullable<ServiceItem['decisionRules']>[number]
type Commitment = NonNullable<ServiceItem['commitment']>
type FilledCommitment = Omit<Commitment, 'checkWithin' | 'putRightDays'> & {
  checkWithin: FilledPeriod
  putRightDays: string
}

export const freshCommitment: FilledCommitment = {
  ...{ promised: '', promisedEn: '', basis: '《优化营商环境条例》第四十条', confidence: 'U', materials: [] },
  ...{ checkWithin: { value: '20', unit: 'workday' }, putRightDays: '' },
}

const numberOr = (value: number | undefined) => (value === undefined ? '' : String(value))
const periodOr = (period: ServiceItem['revokeWithin'], unit: FilledPeriod['unit']): FilledPeriod =>
  period ? { ...period, value: String(period.value) } : { value: '', unit }

export const filledLaw = (item: ServiceItem): FilledLaw => ({
  interestedParties: item.interestedParties ?? false,
  hearing: item.hearing !== undefined,
  publicSafety: item.publicSafety ?? false,
  fourEyes: item.fourEyes ?? false,
  quantity: numberOr(item.quantity),
  competition: item.competition ?? '',
  exam: item.exam ?? '',
  renewBeforeDays: numberOr(item.renewBeforeDays),
  reconsideration: item.reconsideration ?? '',
  extension: item.extension
    ? { ...item.extension, value: String(item.extension.value) }
    : { value: '', unit: 'workday', basis: '' },
  confidence: item.confidence,
  confidences: Object.entries(item.confidences ?? {}).map(([field, tag]) => ({ field, tag })),
  upperOrgan: item.upperOrgan ?? '',
  decisionRules: (item.decisionRules ?? []).map((rule) => ({ ...rule, atLeast: String(rule.atLeast) })),
  correctionPeriod: periodOr(item.correctionPeriod, 'day'),
  revokeWithin: periodOr(item.revokeWithin, 'workday'),
  objectWithin: periodOr(item.objectWithin, 'workday'),
  decideObjectionWithin: periodOr(item.decideObjectionWithin, 'workday'),
  commitments: item.commitment
    ? [
        {
          ...item.commitment,
          checkWithin: periodOr(item.commitment.checkWithin, 'workday'),
          putRightDays: numberOr(item.commitment.putRightDays),
        },
      ]
    : [],
})

/** What is sent of it: null takes away what the item does not have. */
export function lawOf(filled: FilledLaw) {
  const [commitment] = filled.commitments
  return {
    interestedParties: filled.interestedParties ? (true as const) : null,
    hearing: filled.hearing ? ('required' as const) : null,
    publicSafety: filled.publicSafety ? (true as const) : null,
    fourEyes: filled.fourEyes ? true : null,
    quantity: numberIn(filled.quantity),
    competition: filled.competition || null,
    exam: filled.exam || null,
    renewBeforeDays: numberIn(filled.renewBeforeDays),
    reconsideration: filled.reconsideration || null,
    extension:
      filled.extension.value.trim() === '' ? null : { ...filled.extension, value: Number(filled.extension.value) },
    confidence: filled.confidence,
    confidences:
      filled.confidences.length > 0
        ? Object.fromEntries(filled.confidences.map(({ field, tag }) => [field, tag] as const))
        : null,
    upperOrgan: filled.upperOrgan.trim() || null,
    decisionRules:
      filled.decisionRules.length > 0
        ? filled.decisionRules.map((rule) => ({ ...rule, atLeast: Number(rule.atLeast) }))
        : null,
    correctionPeriod: periodIn(filled.correctionPeriod),
    revokeWithin: periodIn(filled.revokeWithin),
    objectWithin: periodIn(filled.objectWithin),
    decideObjectionWithin: periodIn(filled.decideObjectionWithin),
    commitment: commitment ? commitmentIn(commitment) : null,
  }
}

function commitmentIn({ checkWithin, putRightDays, ...commitment }: FilledCommitment): Commitment {
  const days = numberIn(putRightDays)
  return {
    ...commitment,
    checkWithin: { ...checkWithin, value: Number(checkWithin.value) },
    ...(days !== null && { putRightDays: days }),
  }
}

const numberIn = (text: string): number | null => (text.trim() === '' ? null : Number(text))
const periodIn = ({ value, unit }: FilledPeriod) => (value.trim() === '' ? null : { value: Number(value), unit })
