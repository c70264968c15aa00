import type { Application } from './application.ts'
import { promisedPapers } from './commitment.ts'
import { askedOf, type ServiceItem } from '../catalogue/index.ts'

/** The line of the application form, beside those of the papers. */
export const formLine = 'form'

/** What a paper of the check-list is, and whether it was handed in. */
export interface CheckLine {
  subject: string
  handedIn: boolean
}

/** The papers to be judged before a correction notice: each that had to come, and each that came. */
export function paperLinesOf(item: ServiceItem, application: Application): CheckLine[] {
  const { materials } = item
  const promised = promisedPapers(item, application)
  const handedIn = new Set(application.materials.map(({ material }) => material))
  return materials
    .filter(({ code, necessity }) => (necessity === 'required' && !promised.includes(code)) || handedIn.has(code))
    .map(({ code }) => ({ subject: code, handedIn: handedIn.has(code) }))
}

/** What the form asks, in questions of its own and in the guided ones. */
export const questionsOf = (item: ServiceItem, { situation = {} }: Application): string[] => [
  ...Object.keys(item.form.properties),
  ...askedOf(item, situation).map(({ scenario }) => scenario.code),
]

/**
 * The lines without a verdict, of which a notice may not be silent (Art. 32(4)): what is missing can only be defective, and
 * the form is judged as a whole or by the questions that are to be corrected.
 */
export function unjudgedLines(
  item: ServiceItem,
  application: Application,
  { defects, fits }: { defects: readonly { subject: string }[]; fits: readonly string[] },
): string[] {
  const defective = new Set(defects.map(({ subject }) => subject))
  const judged = (line: CheckLine) => defective.has(line.subject) || (line.handedIn && fits.includes(line.subject))
  const papers = paperLinesOf(item, application)
    .filter((line) => !judged(line))
    .map(({ subject }) => subject)
  const formIsJudged = fits.includes(formLine) || questionsOf(item, application).some((name) => defective.has(name))
  return formIsJudged ? papers : [...papers, formLine]
}
