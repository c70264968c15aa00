import type { ServiceWindow, StaffMember } from '#domain/organisation/index.ts'
import type { CityPost } from '../city.ts'

/** Every window has one of its clerks as A and a colleague of the department as B; head and deputy head stand in for each other. */
export function postsOf(staff: readonly StaffMember[], windows: readonly ServiceWindow[]): CityPost[] {
  const departments = [...new Set(windows.map(({ departmentCode }) => departmentCode))]
  const named = (role: StaffMember['role'], departmentCode: string) =>
    staff.filter((member) => member.role === role && member.departmentCode === departmentCode)
  const ofWindows = windows.map(({ code, departmentCode }): CityPost => {
    const clerks = named('clerk', departmentCode)
    const here = clerks.filter(({ windowCodes }) => windowCodes.includes(code))
    const others = clerks.filter((clerk) => !here.includes(clerk))
    // A department with one clerk has its reviewer stand in: only there the reviewer holds the clerk's authority.
    const reviewers = clerks.length === 1 ? named('reviewer', departmentCode) : []
    const holders = [...here, ...others, ...reviewers].slice(0, 3).map(({ username }) => username)
    return { code, departmentCode, seat: 'window', windowCode: code, holders }
  })
  const ofLeaders = departments.flatMap((departmentCode): CityPost[] => {
    const [deputy, head] = [named('deputy-head', departmentCode), named('head', departmentCode)].map(
      ([one]) => one?.username ?? '',
    )
    if (!deputy || !head) return []
    const post = (seat: 'deputy-head' | 'head', ...holders: string[]) => ({
      code: `${departmentCode}-${seat}`,
      departmentCode,
      seat,
      windowCode: null,
      holders,
    })
    return [post('deputy-head', deputy, head), post('head', head, deputy)]
  })
  return [...ofWindows, ...ofLeaders]
}
