import type { ServiceItem } from '#domain/catalogue/index.ts'

type Result = ServiceItem['result']
type Named = (name: string, nameEn: string, validYears?: number) => Result

const named =
  (kind: Result['kind']): Named =>
  (name, nameEn, validYears) => ({ name, nameEn, kind, validYears: validYears ?? null })

/** 证照. */
export const certificate = named('certificate')
/** 批文. */
export const approval = named('approval')
/** Any other paper: receipts of filing, opinions, notices. */
export const paperOf = named('document')
