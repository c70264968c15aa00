import type { StaffMember } from '#domain/organisation/index.ts'
import { departments, slugs } from './departments.ts'
import { personAt } from './people.ts'
import { windows } from './windows.ts'

/** People at the windows per department, departments 01 to 29 in order; they sum to 101. */
const windowStaffCounts = [
  3, 2, 2, 8, 3, 3, 6, 6, 7, 4, 6, 4, 2, 2, 2, 2, 2, 3, 1, 3, 2, 2, 1, 1, 10, 3, 2, 5, 4,
] as const

/** From three people on, one of them is the department's reviewer at the window (首席代表); fewer leave review in the office. */
const smallestTeamWithReviewer = 3

type Post = Omit<StaffMember, 'name' | 'nameEn'>

function departmentPosts(departmentCode: string, windowStaff: number): Post[] {
  const slug = slugs.get(departmentCode) ?? departmentCode
  const desks = windows.filter((window) => window.departmentCode === departmentCode).map(({ code }) => code)
  const reviewerSits = windowStaff >= smallestTeamWithReviewer
  const clerks = Array.from({ length: reviewerSits ? windowStaff - 1 : windowStaff }, (_, n): Post => {
    const desk = desks[n % desks.length]
    return { username: `${slug}-clerk-${n + 1}`, role: 'clerk', departmentCode, windowCodes: desk ? [desk] : [] }
  })
  return [
    ...clerks,
    { username: `${slug}-reviewer`, role: 'reviewer', departmentCode, windowCodes: reviewerSits ? desks : [] },
    { username: `${slug}-deputy-head`, role: 'deputy-head', departmentCode, windowCodes: [] },
    { username: `${slug}-head`, role: 'head', departmentCode, windowCodes: [] },
  ]
}

const centrePost = (username: string, role: Post['role']): Post => ({
  username,
  role,
  departmentCode: null,
  windowCodes: [],
})

/** The centre's own 13: they manage and supervise, and decide no case. */
const centrePosts: Post[] = [
  ...Array.from({ length: 8 }, (_, n) => centrePost(`centre-manager-${n + 1}`, 'centre-manager')),
  ...Array.from({ length: 4 }, (_, n) => centrePost(`supervisor-${n + 1}`, 'supervisor')),
  centrePost('system-administrator', 'system-administrator'),
]

const posts = [
  ...departments.flatMap(({ code }, index) => departmentPosts(code, windowStaffCounts[index] ?? 0)),
  ...centrePosts,
]

/** Everyone with an account: window staff, the offices behind them, and the centre. All names are invented. */
export const staff: readonly StaffMember[] = posts.map((post, n) => ({ ...post, ...personAt(n) }))

/** Those who sit at a window. */
export const windowStaff: readonly StaffMember[] = staff.filter(({ windowCodes }) => windowCodes.length > 0)
