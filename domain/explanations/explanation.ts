import { addWorkdays, countWorkdays, type CompiledCalendar } from '../calendar/index.ts'
import { addDays, personalDataIn, refuse, type CivilDate, type PersonalNumber, type Refusal } from '../kernel/index.ts'

/** The duty begins with the regulation: what was due before it is explained to nobody (优化营商环境条例 Art. 36, 72). */
export const explanationsFrom: CivilDate = '2020-01-01'

/** Working days a unit has to explain, after the day it let pass: the regulation names none, so this is our design. */
export const defaultExplanationDays = 5

/** Why it took longer, in a word; the words of the unit say the rest. */
export const explanationReasons = [
  'many-applications',
  'staff-absent',
  'other-organ',
  'further-examination',
  'system-fault',
  'own-mistake',
  'other',
] as const
export type ExplanationReason = (typeof explanationReasons)[number]

/** Where an explanation stands: nobody wrote it, it waits for the head, or everybody reads it. */
export const explanationStatuses = ['owed', 'written', 'published'] as const
export type ExplanationStatus = (typeof explanationStatuses)[number]

/** What is said in one version; English may be missing. */
export interface ExplanationWords {
  reason: ExplanationReason
  body: string
  bodyEn: string | null
}

/** The last day to explain what was due on `dueOn`. */
export const explainBy = (dueOn: CivilDate, days: number, calendar: CompiledCalendar): CivilDate =>
  addWorkdays(calendar, dueOn, days)

/** Whatever was due on this day or before had to be explained before `today`. */
export function lastOverdueOn(today: CivilDate, days: number, calendar: CompiledCalendar): CivilDate {
  let dueOn = addDays(today, -1)
  while (countWorkdays(calendar, dueOn, addDays(today, -1)) < days) dueOn = addDays(dueOn, -1)
  return dueOn
}

/** The status of an explanation; one corrected again waits for the head although an older version is public. */
export function explanationStatusOf(version: number | null, publishedVersion: number | null): ExplanationStatus {
  if (version === null) return 'owed'
  return version === publishedVersion ? 'published' : 'written'
}

/** Why the head cannot sign version `seen`: there is none, a newer one was written, or it is public already. */
export function refusalOfSigning(
  version: number | null,
  publishedVersion: number | null,
  seen: number,
): Refusal | undefined {
  if (version === null) return refuse('explanation-not-written')
  if (seen !== version) return refuse('explanation-changed', { version })
  return version === publishedVersion ? refuse('explanation-published-already') : undefined
}

const fields = ['body', 'bodyEn'] as const

/** What else of a person a text gives away: the number of the case, or the name of whom it is about. */
interface Named {
  kind: 'case-number' | 'applicant'
  line: number
  masked: string
}

/** What shows who the case was about: numbers of persons, the number of the case, the applicant's name. None is published. */
export function explanationFaults(
  words: Pick<ExplanationWords, 'body' | 'bodyEn'>,
  about: { caseNumber: string | null; applicant: string },
): ((PersonalNumber | Named) & { field: 'body' | 'bodyEn' })[] {
  return fields.flatMap((field) => {
    const text = words[field] ?? ''
    return [...personalDataIn(text), ...namedIn(text, about)].map((fault) => ({ field, ...fault }))
  })
}

function namedIn(text: string, { caseNumber, applicant }: { caseNumber: string | null; applicant: string }): Named[] {
  const found = (kind: Named['kind'], needle: string | null): Named[] =>
    needle === null || needle.length < 2
      ? []
      : text
          .split('\n')
          .flatMap((line, nth) =>
            line.includes(needle) ? [{ kind, line: nth + 1, masked: `${needle.slice(0, 1)}…` }] : [],
          )
  return [...found('case-number', caseNumber), ...found('applicant', applicant)]
}
