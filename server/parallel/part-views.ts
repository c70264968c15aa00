import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { parallelApproval } from '#api/parallel-approvals.ts'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import { toldUntil } from '#domain/cases/index.ts'
import { answerClocksOf, type ParallelPart, type ParallelSetup, type ParallelState } from '#domain/projects/index.ts'
import type { Names } from './names.ts'

type PartView = ReplyOf<typeof parallelApproval>['parts'][number]

/** What each department owes and said, with its own clock. */
export function partViews(
  state: ParallelState,
  setup: ParallelSetup,
  names: Names,
  { calendar, today }: { calendar: CompiledCalendar; today: string },
): PartView[] {
  const clocks = answerClocksOf(state, calendar, today)
  return setup.departments.map(({ code, items }) => {
    const part = state.parts[code]
    const clock = clocks.find(({ departmentCode }) => departmentCode === code)
    return {
      department: names.department(code),
      items: items.map((item) => names.item(item)),
      ...{ answer: part ? answerView(part, names) : null, silent: part?.silent ?? false },
      procedures: (part?.procedures ?? []).map(({ told, startOn, ...rest }) => ({
        ...{ procedure: rest.procedure, ground: rest.ground, startOn, endOn: rest.endOn, result: rest.result },
        toldUntil: toldUntil({ startOn, told }, calendar),
      })),
      clock: clock
        ? {
            ...{ startOn: clock.startOn, dueOn: clock.dueOn, stoppedOn: clock.stoppedOn },
            ...{ late: (clock.stoppedOn ?? today) > clock.dueOn, basis: clock.own?.basis ?? null },
          }
        : null,
    }
  })
}

function answerView({ answer }: ParallelPart, names: Names): PartView['answer'] {
  if (!answer) return null
  const { answer: said, text, conditions, on, by, deemed } = answer
  return { answer: said, text, conditions: [...conditions], on, by: by === null ? null : names.person(by), deemed }
}
