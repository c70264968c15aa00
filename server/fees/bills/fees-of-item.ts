import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { ChargeFact, ChargeRule } from '#domain/fees/index.ts'

type Fees = Pick<ServiceItem, 'fees' | 'code'>

const factOf = (at: number): string => `fee${at + 1}`

/**
 * The fees of an item as charges: a fixed sum as it is listed, any other as it is determined for this case. The version of
 * the item says which hold; what is history is charged no more.
 */
export function feeRules(
  { fees, code }: Fees,
  of: Pick<ChargeRule, 'collector' | 'collectorEn' | 'payee'>,
): ChargeRule[] {
  return fees.flatMap(
    ({ name, nameEn, basis, basisRank, historical, amountFen, demoValue, paidFirst }, at): ChargeRule[] => {
      if (amountFen === 0 || historical) return []
      return [
        {
          ...{ code: `fee-${at + 1}`, name, nameEn, kind: 'administrative-fee', ...of },
          ...{ basis, rank: basisRank ?? 'unknown', demoValue, effectiveFrom: '1949-10-01' },
          formula: amountFen === null ? { kind: 'determined', base: factOf(at) } : { kind: 'fixed', fen: amountFen },
          ...(paidFirst !== undefined && { holds: [{ item: code, basis: paidFirst }] }),
        },
      ]
    },
  )
}

/** What whoever bills determines: the sum (yuan) of each fee that has no fixed one. */
export const feeFacts = ({ fees }: Fees): ChargeFact[] =>
  fees.flatMap(({ name, nameEn, rateNote, amountFen, historical }, at) =>
    amountFen !== null || historical
      ? []
      : [
          {
            code: factOf(at),
            ...determined(rateNote ? `${name}（${rateNote}）` : name, nameEn),
            unit: '元',
            example: 0,
          },
        ],
  )

const determined = (name: string, nameEn: string) => ({ name: `核定：${name}`, nameEn: `Determined: ${nameEn}` })
