import type { ServiceItem } from '#domain/catalogue/index.ts'
import {
  examplesOf,
  filledExamples,
  filledScenarios,
  linesOf,
  scenariosOf,
  type FilledExample,
  type FilledScenario,
} from './filled-guidance.ts'
import { filledLaw, lawOf, type FilledLaw } from './filled-law.ts'
import { filledQuestions, formOf, type FilledQuestion } from './filled-questions.ts'

/** An item as the form holds it: lists of sentences as lines of text, money in yuan. */
export interface FilledItem {
  name: string
  nameEn: string
  promised: ServiceItem['promised']
  statutory: Partial<ServiceItem['promised']>
  residency: ServiceItem['residency']
  authority: ServiceItem['authority']
  decisionLevel: ServiceItem['decisionLevel']
  windowCodes?: string[]
  acceptConditions: string
  refusalReasons: string
  keywords: string
  materials: (Omit<ServiceItem['materials'][number], 'legalBasis' | 'copies'> & {
    legalBasis: string
    copies: string
  })[]
  reviewSteps: (Omit<ServiceItem['reviewSteps'][number], 'days'> & { days: string })[]
  fees: (Omit<ServiceItem['fees'][number], 'amountFen' | 'rateNote'> & { amount: string; rateNote: string })[]
  faq: ServiceItem['faq']
  audience: ServiceItem['audience']
  legalBases: (Omit<ServiceItem['legalBases'][number], 'article'> & { article: string })[]
  intakeWindows: NonNullable<ServiceItem['intakeWindows']>
  questions: FilledQuestion[]
  result: Omit<ServiceItem['result'], 'validYears'> & { validYears: string }
  scenarios: FilledScenario[]
  examples: FilledExample[]
  law: FilledLaw
}

export function filledOf(item: ServiceItem): FilledItem {
  const { name, nameEn, promised, residency, authority, decisionLevel, windowCodes, faq, audience } = item
  return {
    ...{ name, nameEn, promised, residency, authority, decisionLevel, windowCodes, faq, audience },
    statutory: item.statutory ?? { unit: 'workday', anchor: 'acceptance' },
    acceptConditions: item.acceptConditions.join('\n'),
    refusalReasons: item.refusalReasons.join('\n'),
    keywords: item.keywords.join('\n'),
    materials: item.materials.map((material) => ({
      ...material,
      legalBasis: material.legalBasis ?? '',
      copies: String(material.copies),
    })),
    reviewSteps: item.reviewSteps.map((step) => ({ ...step, days: String(step.days) })),
    fees: item.fees.map(({ amountFen, rateNote = '', ...fee }) => ({
      ...fee,
      amount: amountFen === null ? '' : String(amountFen / 100),
      rateNote,
    })),
    legalBases: item.legalBases.map(({ article = '', ...basis }) => ({ ...basis, article })),
    intakeWindows: item.intakeWindows ?? [],
    questions: filledQuestions(item.form),
    result: { ...item.result, validYears: String(item.result.validYears ?? '') },
    scenarios: filledScenarios(item),
    examples: filledExamples(item),
    law: filledLaw(item),
  }
}

/** What is sent of it: the whole of what the form shows. */
export function editOf(filled: FilledItem) {
  const { name, nameEn, promised, statutory, residency, authority, decisionLevel, faq, audience } = filled
  const { value, unit = 'workday', anchor = 'acceptance' } = statutory
  return {
    ...{ name, nameEn, residency, authority, decisionLevel, faq, audience },
    promised: { ...promised, value: Number(promised.value) },
    statutory: value === undefined || String(value).trim() === '' ? null : { value: Number(value), unit, anchor },
    windowCodes: residency === 'none' ? [] : (filled.windowCodes ?? []),
    acceptConditions: linesOf(filled.acceptConditions),
    refusalReasons: linesOf(filled.refusalReasons),
    keywords: linesOf(filled.keywords),
    materials: filled.materials.map((material) => ({
      ...material,
      archive: material.archive,
      legalBasis: material.legalBasis.trim() || null,
      copies: Number(material.copies),
    })),
    reviewSteps: filled.reviewSteps.map((step) => ({ ...step, days: Number(step.days) })),
    fees: filled.fees.map(({ amount, rateNote, ...fee }) => ({
      ...fee,
      amountFen: amount.trim() === '' ? null : Math.round(Number(amount) * 100),
      ...(rateNote.trim() !== '' && { rateNote: rateNote.trim() }),
    })),
    legalBases: filled.legalBases.map(({ article, ...basis }) => ({
      ...basis,
      ...(article.trim() !== '' && { article: article.trim() }),
    })),
    intakeWindows: filled.intakeWindows.length > 0 ? filled.intakeWindows : null,
    form: formOf(filled.questions),
    result: { ...filled.result, validYears: yearsIn(filled.result.validYears) },
    scenarios: scenariosOf(filled.scenarios),
    examples: examplesOf(filled.examples),
    ...lawOf(filled.law),
  }
}

const yearsIn = (text: string): number | null => (text.trim() === '' ? null : Number(text))
