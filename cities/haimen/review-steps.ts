import type { ServiceItem } from '#domain/catalogue/index.ts'

type ReviewStep = ServiceItem['reviewSteps'][number]

const names = {
  'document-review': ['材料审查', 'Review of documents'],
  'site-inspection': ['现场核查', 'Site inspection'],
  'joint-opinion': ['会审', 'Joint review'],
  'expert-review': ['专家评审', 'Expert review'],
  'public-notice': ['公示', 'Public notice'],
  examination: ['检验考核', 'Test and examination'],
} as const

export type StepName = keyof typeof names

/** Splits a promise evenly over the steps, the first taking the rest; a day is kept for the decision where there is one to spare. */
export function shareOut(promiseDays: number, steps: StepName[]): ReviewStep[] {
  const available = promiseDays > steps.length ? promiseDays - 1 : promiseDays
  const each = Math.floor(available / steps.length)
  const first = available - each * (steps.length - 1)
  return steps.map((code, index) => {
    const [name, nameEn] = names[code]
    return { code, name, nameEn, days: index === 0 ? first : each }
  })
}
