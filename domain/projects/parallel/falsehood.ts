// A licence of a stage that rests on something false is revoked, as one a case gave (Licensing Law Art. 69(2)); only great harm
// to the public stands against it (Art. 69(3)). Until its department decides either, the revocation is owed.
import type { CompiledCalendar } from '../../calendar/index.ts'
import { isRevocationOwed, refusalOfGround, revocationClock, revocationPeriod } from '../../cases/index.ts'
import { refuse, type Refusal } from '../../kernel/index.ts'
import type { ParallelClock } from './clocks.ts'
import type { ParallelCommand } from './commands.ts'
import { dueLicences, type DueLicence } from './licences.ts'
import type { ItemLicence, ParallelState } from './state.ts'

/** Whether a licence that holds is to be revoked and was not yet. */
export const isOwed = (licence: ItemLicence | null): boolean =>
  licence !== null && licence.ended === null && isRevocationOwed(licence)

/** Items whose licence is to be revoked, each with whose it is to revoke. */
export const owedRevocations = (state: ParallelState): { departmentCode: string; item: string }[] =>
  dueLicences(state).flatMap(({ departmentCode, result: { item }, licence }) =>
    isOwed(licence) ? [{ departmentCode, item }] : [],
  )

/** The time in which each licence that was found to rest on something false is revoked, or the public harm is found. */
export const revocationClocksOf = (state: ParallelState, calendar: CompiledCalendar): ParallelClock[] =>
  dueLicences(state).flatMap((one) => clockOf(one, calendar) ?? [])

function clockOf({ departmentCode, result, licence }: DueLicence, calendar: CompiledCalendar): ParallelClock | null {
  const clock = licence && revocationClock(licence, result, calendar)
  if (!clock) return null
  return {
    ...{ kind: 'revocation', departmentCode, item: result.item, limit: revocationPeriod(result) },
    ...{ startOn: clock.startOn, dueOn: clock.dueOn },
    ...{ stoppedOn: clock.stoppedOn, stoppedAt: licence.falsehood?.settledAt ?? null },
  }
}

/** What is found false is found once; while its revocation is owed nothing else becomes of a licence, and it is not handed out. */
export function refusalOfOwed(command: ParallelCommand, licence: ItemLicence): Refusal | undefined {
  const { falsehood } = licence
  if (command.type === 'FindParallelLicenceFalse')
    return falsehood === null ? undefined : refuse('falsehood-found-already')
  if (!isOwed(licence)) return undefined
  return command.type === 'RevokeParallelLicence' || command.type === 'ForgoParallelRevocation'
    ? refusalOfGround(command.ground, licence)
    : refuse('revocation-owed', { since: falsehood?.foundOn ?? '' })
}
