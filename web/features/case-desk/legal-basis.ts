import type { ServiceItem } from '#domain/catalogue/index.ts'

/** A legal basis as it is cited in a document: 《护士条例》第八条. */
export function basisOf({ law, article = '' }: ServiceItem['legalBases'][number]): string {
  return law.includes('《') ? `${law}${article}` : `《${law}》${article}`
}
