import { availableCommands } from './available-commands.ts'
import type { CaseCommandType } from './commands.ts'
import { rolesOf } from './duty.ts'
import type { CaseFacts } from './facts.ts'
import { standingRefusal } from './standing.ts'
import type { CaseState } from './state.ts'

/** A command the status leaves to the role, and the code of the refusal this person would get. */
export interface NotMine {
  command: CaseCommandType
  because: string
}

/** Refusals that speak of no colleague: what does not exist for this person, and what this case has no use for. */
const moot: ReadonlySet<string> = new Set([
  'case-not-found',
  'nothing-owed',
  'nothing-to-check',
  'falsehood-found-already',
  'nothing-published',
  'no-objection',
  'objected-already',
  'objection-too-late',
  'decided-here',
  'decided-by-upper-organ',
])

/** What this person may do with the case now, and why not what colleagues of the same role may: what `decide` would say. */
export function commandsFor(state: CaseState, facts: CaseFacts): { mayDo: CaseCommandType[]; notMine: NotMine[] } {
  const mayDo: CaseCommandType[] = []
  const notMine: NotMine[] = []
  // For a decision more are hindered than for any other act, so more may stand in.
  const commands = rolesOf('GrantCase', state, facts).flatMap((role) => availableCommands(state.status, role))
  for (const command of new Set(commands)) {
    const refusal = standingRefusal(command, state, facts)
    if (!refusal) mayDo.push(command)
    else if (!moot.has(refusal.code)) notMine.push({ command, because: refusal.code })
  }
  return { mayDo, notMine }
}
