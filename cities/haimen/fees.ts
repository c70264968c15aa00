import type { ServiceItem } from '#domain/catalogue/index.ts'

type Fee = ServiceItem['fees'][number]

/** A charge the sources name with its amount in yuan. */
export const fee = (name: string, nameEn: string, basis: string, yuan: number, rateNote?: string): Fee => ({
  name,
  nameEn,
  basis,
  amountFen: yuan * 100,
  ...(rateNote && { rateNote }),
  demoValue: false,
})

/** A real charge of 2008 with an invented amount in yuan; what the province's offices for prices and finance approved. */
export const demoFee: typeof fee = (...details) => ({
  ...fee(...details),
  basisRank: 'normative-document',
  historical: true,
  demoValue: true,
})

/** A charge computed from a base; `rateNote` says which. */
export const ratedFee = (name: string, nameEn: string, basis: string, rateNote: string): Fee => ({
  name,
  nameEn,
  basis,
  amountFen: null,
  rateNote,
  demoValue: false,
})
