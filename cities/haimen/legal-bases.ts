import type { ServiceItem } from '#domain/catalogue/index.ts'

export type LegalBasis = ServiceItem['legalBases'][number]

const text =
  (rank: LegalBasis['rank']) =>
  (law: string, article?: string): LegalBasis => ({ law, rank, ...(article && { article }) })

/** A law of the National People's Congress; the state's name is put before the title as published. */
export const law = (title: string, article?: string) => text('law')(`中华人民共和国${title}`, article)
export const regulation = text('administrative-regulation')
export const stateCouncilDecision = text('state-council-decision')
export const localRegulation = text('local-regulation')
export const provincialRule = text('provincial-rule')
export const ministryRule = text('ministry-rule')
export const normative = text('normative-document')

/** As a citation in running text: 《中华人民共和国建筑法》第八条. */
export const citation = ({ law: title, article }: LegalBasis): string => `《${title}》${article ?? ''}`

/** The list of licences kept without a statute of their own. */
export const decision412 = (serial: string) =>
  stateCouncilDecision('国务院对确需保留的行政审批项目设定行政许可的决定', `附件第${serial}项`)

/** The State Council's investment reform of 2004: record or approval instead of permission for all. */
export const investmentReform = stateCouncilDecision('国务院关于投资体制改革的决定(国发〔2004〕20号)')
