import type { LegalBasis, ServiceItem } from '../item.ts'
import { breachIf, type LintRule } from './rule.ts'
import type { Static } from 'typebox'

type Rank = Static<typeof LegalBasis>['rank']

/** What may set a licence (Licensing Law Art. 14–17); whatever ranks lower may not. */
const maySetLicences: ReadonlySet<Rank> = new Set([
  'law',
  'administrative-regulation',
  'state-council-decision',
  'local-regulation',
  'provincial-rule',
])

/** What may set a fee for a licence (Art. 58). */
const maySetFees: ReadonlySet<Rank> = new Set(['law', 'administrative-regulation'])

const limitsRights: readonly ServiceItem['kind'][] = ['licence', 'confirmation', 'first-review']

export const legalRules: readonly LintRule[] = [
  {
    code: 'no-legal-basis',
    severity: 'error',
    remedy: { zh: '写明设定依据；没有依据的，取消事项。', en: 'Name the basis, or abolish the item.' },
    find: ({ legalBases }) =>
      breachIf(legalBases.length === 0, 'legalBases', '没有设定依据', 'the item has no legal basis'),
  },
  {
    code: 'licence-basis-too-low',
    severity: 'error',
    remedy: {
      zh: '行政许可只能由法律、行政法规、国务院决定、地方性法规或省级政府规章设定（行政许可法第十四至十七条）。',
      en: 'Only a law, regulation, State Council decision, local regulation or provincial rule sets a licence (Art. 14–17).',
    },
    find: ({ kind, legalBases }) =>
      breachIf(
        kind === 'licence' && legalBases.length > 0 && !legalBases.some(({ rank }) => maySetLicences.has(rank)),
        'legalBases',
        '所列依据均不能设定行政许可',
        'none of the bases may set a licence',
      ),
  },
  {
    code: 'no-refusal-reasons',
    severity: 'error',
    remedy: { zh: '列出不予许可的法定情形。', en: 'List the lawful grounds of a refusal.' },
    find: ({ kind, refusalReasons }) =>
      breachIf(
        limitsRights.includes(kind) && refusalReasons.length === 0,
        'refusalReasons',
        '没有列出不予许可的情形',
        'no ground of refusal is listed',
      ),
  },
  {
    code: 'licence-without-faq',
    severity: 'warning',
    remedy: { zh: '至少写一条常见问题。', en: 'Answer at least one question people ask.' },
    find: ({ kind, faq }) =>
      breachIf(kind === 'licence' && faq.length === 0, 'faq', '没有常见问题', 'no question is answered'),
  },
  {
    code: 'fee-without-basis',
    severity: 'error',
    remedy: { zh: '写明收费依据；没有依据的，不得收费。', en: 'Name the basis of the charge, or do not charge.' },
    find: ({ fees }) =>
      fees.flatMap(({ basis }, at) =>
        breachIf(basis.trim() === '', `fees/${at}/basis`, '收费没有依据', 'the charge has no basis'),
      ),
  },
  {
    code: 'fee-without-rate',
    severity: 'error',
    remedy: { zh: '写明金额，或写明计费基数和标准。', en: 'Say the amount, or the base and the rate.' },
    find: ({ fees }) =>
      fees.flatMap(({ amountFen, rateNote }, at) =>
        breachIf(
          amountFen === null && (rateNote ?? '').trim() === '',
          `fees/${at}/amountFen`,
          '没有收费标准',
          'the charge has neither amount nor rate',
        ),
      ),
  },
  {
    code: 'fee-basis-too-low',
    severity: 'error',
    remedy: {
      zh: '行政许可收费须有法律、行政法规依据（行政许可法第五十八条）；否则取消。',
      en: 'A fee for a licence needs a law or administrative regulation (Art. 58); otherwise drop it.',
    },
    find: ({ kind, fees }) =>
      fees.flatMap(({ basisRank, historical }, at) =>
        breachIf(
          kind === 'licence' && basisRank !== undefined && !maySetFees.has(basisRank) && historical !== true,
          `fees/${at}/basis`,
          '收费依据层级过低',
          'the basis of the charge ranks too low',
        ),
      ),
  },
  {
    code: 'historical-fee',
    severity: 'warning',
    remedy: { zh: '现行收费不得再以此为依据。', en: 'No charge of today may rest on it.' },
    find: ({ fees }) =>
      fees.flatMap(({ basisRank, historical }, at) =>
        breachIf(
          historical === true && basisRank !== undefined && !maySetFees.has(basisRank),
          `fees/${at}/basis`,
          '当年的收费依据低于法律、行政法规',
          'the charge of the time rested on less than a law or regulation',
        ),
      ),
  },
]
