import type { FormSchema, Limit, ServiceItem } from '#domain/catalogue/index.ts'
import type { DecisionLevel, Level } from '#domain/organisation/index.ts'
import { departments, reconsideredAbove } from './departments.ts'
import { genericForm } from './forms/generic-form.ts'
import { citation, type LegalBasis } from './legal-bases.ts'
import { asMaterial, type Paper } from './materials.ts'
import { refusalReasons } from './refusal-reasons.ts'
import { shareOut, type StepName } from './review-steps.ts'

type Kind = ServiceItem['kind']

interface Spec {
  basis: [LegalBasis, ...LegalBasis[]]
  /** Statutory limit; null where no text sets one. */
  limit: Limit | null
  /** Promised limit in working days; 0 is done while you wait. */
  promise: number
  promiseAnchor?: Limit['anchor']
  /** Where applications are taken in by season only. */
  seasons?: ServiceItem['intakeWindows']
  /** Delegation of an item that is really in the centre (进驻). */
  resident?: Level
  /** The window only receives it (收件). */
  partial?: true
  /** Serial of the department's window, 1 unless told. */
  at?: number
  decision?: DecisionLevel
  /** From how much of what on a case is decided higher up. */
  lifted?: NonNullable<ServiceItem['decisionRules']>
  /** Whoever reviewed it does not decide it. */
  fourEyes?: true
  /** The paper that shows the result of its examination (Art. 54). */
  exam?: string
  /** Steps after the review of documents. */
  checks?: StepName[]
  /** The site is inspected by two officers before its step is passed. */
  inspected?: true
  /** Directly concerns public safety: who falsifies is barred (Art. 78, 79). */
  dangerous?: true
  /** Calendar days before its end by which renewal is applied for, where it is not thirty. */
  renewBefore?: number
  /** What may be promised instead of which papers, and within how many working days it is checked; all else is told once. */
  pledge?: { promised: string; promisedEn: string; papers: string[]; checkDays: number }
  /** How many licences may be in force at a time. */
  quantity?: number
  /** Who decides what is only reviewed here. */
  upper?: string
  /** Touches major interests of others as a rule: neighbours, residents (Art. 36, 47). */
  touchesOthers?: true
  /** Prescribed before every decision. */
  hearing?: ServiceItem['hearing']
  conditions?: string[]
  papers: Paper[]
  /** What is asked before the form, and the examples the item keeps to. */
  guided?: Pick<ServiceItem, 'scenarios' | 'examples'>
  form?: FormSchema
  fees?: ServiceItem['fees']
  result: ServiceItem['result']
  for?: ServiceItem['audience']
  words: string[]
  faq?: [question: string, answer: string][]
  confidence?: ServiceItem['confidence']
  /** How sure we are of a field, where it differs from the rest. */
  tags?: ServiceItem['confidences']
  today?: string
}

type Build = (code: string, name: string, nameEn: string, spec: Spec) => ServiceItem

/** Item types of GB/T 39046-2020 A.1 as they enter the basic code. */
const typeDigits: Record<Kind, string> = {
  licence: '01',
  confirmation: '07',
  payment: '05',
  levy: '04',
  'public-service': '20',
  filing: '10',
  'first-review': '10',
}

/** 31 digits: credit code of the department, level 4 (county), then province, type, department, main and sub item. */
function taskCode(code: string, kind: Kind): string {
  const departmentCode = code.slice(0, 2)
  const creditCode = departments.find((department) => department.code === departmentCode)?.creditCode ?? ''
  return `${creditCode}4` + `32${typeDigits[kind]}${departmentCode}0${code.slice(2)}000`
}

/** General matters are decided where they are delegated to, others by the deputy head. */
function usualDecisionLevel({ resident }: Spec): DecisionLevel {
  return resident === 'decide' || resident === 'decide-and-seal' ? 'window' : 'deputy-head'
}

function reviewSteps({ promise, checks = [], inspected }: Spec): ServiceItem['reviewSteps'] {
  const steps = promise === 0 ? [] : shareOut(promise, ['document-review', ...checks])
  return inspected
    ? steps.map((step) => (step.code === 'site-inspection' ? { ...step, siteInspection: true } : step))
    : steps
}

/**
 * 告知承诺 as 优化营商环境条例 Art. 40 allows it (read, V). Which papers and how soon it is checked is practice since
 * 国办发〔2020〕42号, by own knowledge (K): for each centre to settle.
 */
const commitmentOf = ({ promised, promisedEn, papers, checkDays }: NonNullable<Spec['pledge']>) => ({
  ...{ promised, promisedEn, materials: papers },
  basis: '《优化营商环境条例》第四十条',
  confidence: 'K' as const,
  checkWithin: { value: checkDays, unit: 'workday' as const },
})

const item =
  (kind: Kind): Build =>
  (code, name, nameEn, spec) => ({
    code,
    taskCode: taskCode(code, kind),
    name,
    nameEn,
    departmentCode: code.slice(0, 2),
    kind,
    legalBases: spec.basis,
    statutory: spec.limit,
    promised: { value: spec.promise, unit: 'workday', anchor: spec.promiseAnchor ?? 'acceptance' },
    ...(spec.seasons && { intakeWindows: spec.seasons }),
    handlingType: spec.promise === 0 ? 'instant' : 'promised',
    residency: spec.resident ? 'full' : spec.partial ? 'partial' : 'none',
    authority: spec.resident ?? 'receive-only',
    decisionLevel: spec.decision ?? usualDecisionLevel(spec),
    ...(spec.lifted && { decisionRules: spec.lifted }),
    ...(spec.fourEyes && { fourEyes: true }),
    ...(spec.exam && { exam: spec.exam }),
    ...(spec.dangerous && { publicSafety: true }),
    ...(spec.renewBefore !== undefined && { renewBeforeDays: spec.renewBefore }),
    ...(reconsideredAbove.has(code.slice(0, 2)) && { reconsideration: 'organ-above' }),
    reviewSteps: reviewSteps(spec),
    ...(spec.hearing && { hearing: spec.hearing }),
    ...(spec.touchesOthers && { interestedParties: true }),
    ...(spec.pledge && { commitment: commitmentOf(spec.pledge) }),
    ...(spec.quantity !== undefined && { quantity: spec.quantity }),
    ...(spec.upper && { upperOrgan: spec.upper }),
    acceptConditions: spec.conditions ?? [],
    materials: spec.papers.map((paper) => asMaterial(paper, citation(spec.basis[0]))),
    form: spec.form ?? genericForm,
    fees: spec.fees ?? [],
    ...spec.guided,
    result: spec.result,
    refusalReasons: refusalReasons(kind, spec.conditions ?? []),
    audience: spec.for ?? ['enterprise'],
    windowCodes: spec.resident || spec.partial ? [code.slice(0, 2) + String(spec.at ?? 1).padStart(2, '0')] : [],
    keywords: spec.words,
    faq: (spec.faq ?? []).map(([question, answer]) => ({ question, answer })),
    confidence: spec.confidence ?? 'R',
    ...(spec.tags && { confidences: spec.tags }),
    ...(spec.today && { today: spec.today }),
  })

export const licence = item('licence')
export const confirmation = item('confirmation')
export const filing = item('filing')
export const payment = item('payment')
export const levy = item('levy')
export const publicService = item('public-service')
export const firstReview = item('first-review')
