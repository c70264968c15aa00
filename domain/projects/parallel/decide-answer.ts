import { civilDateOf, refuse, type CivilDate, type Refusal } from '../../kernel/index.ts'
import { answerClocksOf } from './clocks.ts'
import type { ParallelCommand } from './commands.ts'
import type { ParallelEvent } from './events.ts'
import { evolveParallel } from './evolve.ts'
import type { ParallelFacts } from './facts.ts'
import type { ParallelSetup } from './setup.ts'
import { dissenting, runningProcedure, unanswered, type ParallelState } from './state.ts'

type Asked = Extract<ParallelCommand, { type: 'AnswerParallel' | 'StartParallelProcedure' | 'EndParallelProcedure' }>

const isBlank = (words: string): boolean => words.trim() === ''

/** What a department does on its own clock; the last to answer ends the round. */
export function decideAnswer(
  command: Asked,
  state: ParallelState,
  { actor: by, at }: ParallelFacts,
): ParallelEvent[] | Refusal {
  const on = civilDateOf(at)
  const departmentCode = by.departmentCode ?? ''
  switch (command.type) {
    case 'AnswerParallel': {
      const fault = answerFault(command)
      if (fault) return fault
      const { answer, text, conditions } = command
      const given: ParallelEvent = { type: 'ParallelAnswered', by, on, departmentCode, answer, text, conditions }
      return withEnd(state, [given], { by, on, at })
    }
    case 'StartParallelProcedure': {
      const { procedure, ground, days: value, unit } = command
      if (isBlank(ground)) return refuse('special-procedure-without-ground')
      if (!Number.isInteger(value) || value < 1) return refuse('special-procedure-without-told-time')
      const told = { value, unit }
      return [{ type: 'ParallelProcedureStarted', by, on, departmentCode, procedure, ground, told }]
    }
    case 'EndParallelProcedure':
      if (isBlank(command.result)) return refuse('special-procedure-without-result')
      return [{ type: 'ParallelProcedureEnded', by, on, departmentCode, result: command.result }]
  }
}

/** A condition is named where there is one and only there; whoever disagrees says why. */
export function answerFault({
  answer,
  text,
  conditions,
}: Pick<Extract<Asked, { type: 'AnswerParallel' }>, 'answer' | 'text' | 'conditions'>): Refusal | undefined {
  if (conditions.some(isBlank)) return refuse('conditions-needed')
  if (answer === 'agree-with-conditions' && conditions.length === 0) return refuse('conditions-needed')
  if (answer !== 'agree-with-conditions' && conditions.length > 0) return refuse('conditions-not-meant')
  return answer === 'disagree' && isBlank(text) ? refuse('disagreement-without-reasons') : undefined
}

/** With the last answer follows what comes next: those that disagree are heard, or the decision is drawn up. */
function withEnd(
  state: ParallelState,
  news: ParallelEvent[],
  { by, on, at }: Pick<ParallelEvent, 'by' | 'on'> & { at: string },
): ParallelEvent[] {
  const after = news.reduce((before, event) => evolveParallel(before, { event, at, version: 0, serial: null }), state)
  if (unanswered(after).length > 0) return news
  const departments = dissenting(after)
  return [
    ...news,
    departments.length > 0
      ? { type: 'DisagreementFound', by, on, departments }
      : { type: 'ParallelAnswersComplete', by, on },
  ]
}

/** Departments whose time to answer is over by a day and that said nothing; while a special procedure runs nobody is late. */
export function overdueDepartments(state: ParallelState, calendar: ParallelFacts['calendar'], on: CivilDate): string[] {
  return answerClocksOf(state, calendar, on).flatMap(({ departmentCode, dueOn }) => {
    const part = state.parts[departmentCode ?? '']
    const owes = part && !part.answer && !part.silent && !runningProcedure(part)
    return departmentCode && owes && on > dueOn ? [departmentCode] : []
  })
}

/** Silence past the limit is noted and told on, or counts as consent where a local rule says so. */
export function noteOrDeem(
  state: ParallelState,
  { deemedConsent }: ParallelSetup,
  { actor: by, at, calendar }: ParallelFacts,
): ParallelEvent[] | Refusal {
  const on = civilDateOf(at)
  const departments = overdueDepartments(state, calendar, on)
  if (departments.length === 0) return refuse('approval-not-possible-now')
  if (deemedConsent === null) return [{ type: 'ParallelSilenceNoted', by, on, departments }]
  const deemed = departments.map((departmentCode): ParallelEvent => ({
    ...{ type: 'ParallelAnswerDeemed', by, on, departmentCode, ...deemedConsent },
  }))
  return withEnd(state, deemed, { by, on, at })
}
