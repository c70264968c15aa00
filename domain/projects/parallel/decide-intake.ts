import { civilDateOf, refuse, type Refusal } from '../../kernel/index.ts'
import type { HandedPaper } from '../acceptance/commands.ts'
import { stepClocksOf } from './clocks.ts'
import type { ParallelClockKind } from './clock-kinds.ts'
import type { ParallelCommand } from './commands.ts'
import type { ParallelEvent } from './events.ts'
import type { ParallelFacts } from './facts.ts'
import type { ParallelSetup } from './setup.ts'
import type { ParallelState } from './state.ts'

type Asked = Extract<
  ParallelCommand,
  {
    type:
      | 'RequestParallelSupplement'
      | 'SupplementParallel'
      | 'AcceptParallel'
      | 'DeclineParallel'
      | 'DeemParallelAccepted'
      | 'LapseParallel'
      | 'WithdrawParallel'
  }
>

/** The application itself: its stage has its turn, nobody handles it already, and the papers are the applicant's own. */
export function appliedFor(
  { papers, statement }: Extract<ParallelCommand, { type: 'ApplyParallel' }>,
  state: ParallelState,
  { actor: by, at, calendar, forApplicant, beginning, ownFiles }: ParallelFacts,
): ParallelEvent[] | Refusal {
  if (state.setup !== null) return refuse('approval-not-possible-now')
  if (beginning === null) return refuse('stage-not-found')
  if (!forApplicant) return refuse('approval-of-another')
  const { setup, project, ready, underWay, banned } = beginning
  if (underWay) return refuse('stage-under-way')
  if (!ready) return refuse('stage-not-ready')
  if (banned) return refuse('banned-until', banned)
  const fault = faultOf(papers, setup, ownFiles)
  if (fault) return fault
  const calendarVersion = calendar.version
  return [{ type: 'ParallelApplied', by, on: civilDateOf(at), project, setup, papers, statement, calendarVersion }]
}

function faultOf(papers: readonly HandedPaper[], setup: ParallelSetup, ownFiles: readonly string[]) {
  if (!papers.every(({ paper }) => setup.papers.some(({ code }) => code === paper))) return refuse('paper-unknown')
  return papers.every(({ fileId }) => ownFiles.includes(fileId)) ? undefined : refuse('file-of-another')
}

/** The required papers nobody has handed in, by code. */
export const missingParallelPapers = (papers: readonly HandedPaper[], setup: ParallelSetup): string[] =>
  setup.papers
    .filter(({ code, required }) => required && !papers.some(({ paper }) => paper === code))
    .map(({ code }) => code)

/** What passes between the applicant and the lead department until the one acceptance (Licensing Law Art. 32). */
export function decideIntake(
  command: Asked,
  state: ParallelState,
  setup: ParallelSetup,
  facts: ParallelFacts,
): ParallelEvent[] | Refusal {
  const { actor: by, at } = facts
  const on = civilDateOf(at)
  switch (command.type) {
    case 'RequestParallelSupplement': {
      const { missing, note } = command
      if (!missing.every((code) => setup.papers.some((paper) => paper.code === code))) return refuse('paper-unknown')
      const left = missingParallelPapers(state.papers, setup).filter((code) => !missing.includes(code))
      // Everything that lacks is told once: there is no second time (Art. 32(1)(4)).
      if (left.length > 0) return refuse('supplement-incomplete', { papers: left.join(', ') })
      return [{ type: 'ParallelSupplementRequested', by, on, missing, note }]
    }
    case 'SupplementParallel':
      return supplemented(command, state, setup, facts)
    case 'AcceptParallel': {
      const missing = missingParallelPapers(state.papers, setup)
      if (missing.length > 0) return refuse('papers-missing', { papers: missing.join(', ') })
      return [{ type: 'ParallelAccepted', by, on, countsFrom: on, deemed: false }]
    }
    case 'DeclineParallel':
      return [{ type: 'ParallelDeclined', by, on, reason: command.reason }]
    case 'WithdrawParallel':
      return [{ type: 'ParallelWithdrawn', by, on, reason: command.reason }]
    case 'DeemParallelAccepted': {
      // Silence accepts from the day the papers came, whatever they lack (Art. 32(1)(4)).
      if (!isOver('acceptance', state, facts)) return refuse('approval-not-possible-now')
      return [{ type: 'ParallelAccepted', by, on, countsFrom: state.receivedOn ?? on, deemed: true }]
    }
    case 'LapseParallel':
      return isOver('supplement', state, facts)
        ? [{ type: 'ParallelLapsed', by, on }]
        : refuse('approval-not-possible-now')
  }
}

function supplemented(
  { papers }: Extract<ParallelCommand, { type: 'SupplementParallel' }>,
  { supplement }: ParallelState,
  setup: ParallelSetup,
  { actor: by, at, ownFiles }: ParallelFacts,
): ParallelEvent[] | Refusal {
  const absent = (supplement?.missing ?? []).filter((code) => !papers.some(({ paper }) => paper === code))
  if (absent.length > 0) return refuse('papers-missing', { papers: absent.join(', ') })
  return faultOf(papers, setup, ownFiles) ?? [{ type: 'ParallelSupplemented', by, on: civilDateOf(at), papers }]
}

/** Whether the last day of a clock that runs has passed. */
function isOver(kind: ParallelClockKind, state: ParallelState, { at, calendar }: ParallelFacts): boolean {
  const clock = stepClocksOf(state, calendar).find((one) => one.kind === kind && one.stoppedOn === null)
  return clock !== undefined && civilDateOf(at) > clock.dueOn
}
