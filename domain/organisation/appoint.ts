import { refuse, type Refusal } from '../kernel/index.ts'
import type { DutyPost } from './duty-post.ts'
import { leadsGovernment } from './government.ts'
import { reaches, type Level } from './level.ts'
import type { Role } from './staff.ts'

/** What somebody holds today over an item, or over all of the department (`all`). */
export interface HeldAuthority {
  itemCode: string
  level: Level
  /** It ends above an amount, an area or the like. */
  isLimited: boolean
}

/** Somebody who is to hold a post or to stand in. */
export interface Appointee {
  id: string
  name: string
  role: Role
  departmentCode: string | null
  disabled: boolean
  held: readonly HeldAuthority[]
}

/** Why these people cannot hold a post in this order, or null. The first is the holder, the others stand in for them. */
export function refuseAppointment(
  post: Pick<DutyPost, 'departmentCode'>,
  [holder, ...standIns]: readonly Appointee[],
): Refusal | null {
  if (!holder) return refuse('post-without-holder')
  const everybody = [holder, ...standIns]
  const stranger = everybody.find((one) => !isOf(post.departmentCode, one))
  if (stranger) return refuse('holder-of-other-department', { name: stranger.name })
  const gone = everybody.find(({ disabled }) => disabled)
  if (gone) return refuse('account-disabled', { name: gone.name })
  const twice = everybody.find(({ id }, at) => everybody.findIndex((one) => one.id === id) !== at)
  if (twice) return refuse('stands-in-for-oneself', { name: twice.name })
  const weaker = standIns.find((standIn) => !holdsAll(standIn.held, holder.held))
  return weaker ? refuse('stand-in-without-authority', { name: weaker.name, holder: holder.name }) : null
}

/** Whether somebody is of the department a post belongs to, or leads the government whose post it is. */
const isOf = (departmentCode: string | null, person: Appointee): boolean =>
  departmentCode === null ? leadsGovernment(person) : person.departmentCode === departmentCode

/** Whether somebody may do everything another may: the stand-in must hold the same authority. */
export function holdsAll(held: readonly HeldAuthority[], wanted: readonly HeldAuthority[]): boolean {
  return wanted.every(({ itemCode, level, isLimited }) =>
    held.some(
      (own) =>
        (own.itemCode === 'all' || own.itemCode === itemCode) &&
        reaches(own.level, level) &&
        (!own.isLimited || isLimited),
    ),
  )
}
