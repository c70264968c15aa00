import { refuse, type Refusal } from '../../kernel/index.ts'
import type { HandedPaper } from './commands.ts'
import type { AcceptanceFacts } from './facts.ts'
import type { AcceptanceSetup } from './setup.ts'

/** The required papers nobody has handed in, by code. */
export const missingPapers = (papers: readonly HandedPaper[], setup: AcceptanceSetup): string[] =>
  setup.papers
    .filter(({ code, required }) => required && !papers.some(({ paper }) => paper === code))
    .map(({ code }) => code)

/** What is wrong with papers that are handed in: a paper nobody asks for, or a file of somebody else's. */
export function papersFault(
  papers: readonly HandedPaper[],
  setup: AcceptanceSetup,
  { ownFiles }: Pick<AcceptanceFacts, 'ownFiles'>,
): Refusal | undefined {
  if (!papers.every(({ paper }) => setup.papers.some(({ code }) => code === paper))) return refuse('paper-unknown')
  if (!papers.every(({ fileId }) => ownFiles.includes(fileId))) return refuse('file-of-another')
  return undefined
}
