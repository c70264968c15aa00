import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import { reaches, type Level, type StaffMember } from '#domain/organisation/index.ts'
import type { City } from '#cities/city.ts'
import type { Random } from './random.ts'

/** Who does what with one case: each act by somebody who holds the authority for it. */
export interface Hands {
  /** Null where the item cannot be handed in at a window. */
  clerk: Actor | null
  receives: Actor
  accepts: Actor
  reviews: Actor
  /** Goes along to a site with whoever reviews. */
  inspects: Actor
  decides: Actor
  issues: Actor
  delivers: Actor
  deputy: Actor
  head: Actor
}

/** Finds the hands for an item among the city's staff, by the grants they hold. */
export function createStaffRoom(
  { staff, grants }: Pick<City, 'staff' | 'grants'>,
  accountOf: (username: string) => string,
): (item: ServiceItem, random: Random) => Hands {
  const held = new Map(grants.map(({ username, itemCode, level }) => [`${username}/${itemCode}`, level]))
  const levelOf = ({ username }: StaffMember, item: ServiceItem): Level | undefined =>
    held.get(`${username}/${item.code}`) ?? held.get(`${username}/all`)
  const actorOf = ({ username, role, departmentCode, windowCodes }: StaffMember): Actor => ({
    id: accountOf(username),
    role,
    departmentCode,
    windowCode: windowCodes[0] ?? null,
  })
  return (item, random) => {
    const colleagues = staff.filter(({ departmentCode }) => departmentCode === item.departmentCode)
    const post = (role: StaffMember['role']): Actor => {
      const holder = colleagues.find((colleague) => colleague.role === role)
      if (!holder) throw new Error(`department ${item.departmentCode} has no ${role}`)
      return actorOf(holder)
    }
    const clerks = colleagues.filter((colleague) => colleague.role === 'clerk' && levelOf(colleague, item))
    const atTheWindow = clerks.filter(({ windowCodes }) => windowCodes.some((code) => item.windowCodes.includes(code)))
    const member = random.pick(atTheWindow.length > 0 ? atTheWindow : clerks)
    const clerk = member ? actorOf(member) : null
    const clerkWith = (needed: Level) => {
      const level = member && levelOf(member, item)
      return level && reaches(level, needed) ? clerk : null
    }
    const [reviewer, deputy, head] = [post('reviewer'), post('deputy-head'), post('head')]
    const deciders = { window: clerkWith('decide') ?? deputy, 'deputy-head': deputy, head }
    return {
      clerk,
      receives: clerk ?? reviewer,
      accepts: clerkWith('accept') ?? reviewer,
      reviews: clerkWith('review') ?? reviewer,
      inspects: clerkWith('review') ? reviewer : deputy,
      decides: deciders[item.decisionLevel],
      issues: clerkWith('decide') ?? deputy,
      delivers: clerk ?? reviewer,
      deputy,
      head,
    }
  }
}
