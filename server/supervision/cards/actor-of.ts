import type { Actor } from '#domain/cases/index.ts'
import type { Account } from '../../identity/index.ts'

/** A signed-in person as the log names them. */
export const actorOf = ({ id, role, departmentCode, windowCodes }: Account): Actor => ({
  id,
  role,
  departmentCode,
  windowCode: windowCodes[0] ?? null,
})

/** Who does to a card what nobody does: the clock of the law. */
export const cardClock: Actor = {
  id: '00000000-0000-0000-0000-000000000000',
  role: 'timer',
  departmentCode: null,
  windowCode: null,
}
