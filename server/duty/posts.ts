import type { dutyPosts } from '#api/duty.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { serverOf } from '#domain/organisation/index.ts'
import type { Database } from '../kernel/database.ts'
import { hinderedAt, readRoster, shown } from './roster.ts'

type Shown = ReplyOf<typeof dutyPosts>['posts'][number]
interface Named {
  code: string
  name: string
  nameEn: string
}

/** The posts of a department, or of all, with who serves them now. */
export async function postsOf(database: Database, departmentCode: string | null): Promise<Shown[]> {
  const [roster, departments, windows] = await Promise.all([
    readRoster(database, departmentCode),
    database.query<Named>('select code, name, name_en as "nameEn" from department'),
    database.query<Named>('select code, name, name_en as "nameEn" from service_window'),
  ])
  const isHindered = hinderedAt(roster, roster.now)
  const named = (list: Named[], code: string) =>
    list.find((one) => one.code === code) ?? { code, name: code, nameEn: code }
  return roster.posts.map((post) => ({
    code: post.code,
    department: post.departmentCode === null ? null : named(departments, post.departmentCode),
    seat: post.seat,
    window: post.windowCode === null ? null : named(windows, post.windowCode),
    holders: post.holders.flatMap((id) => {
      const member = shown(roster.members, id)
      return member ? [{ ...member, isAway: isHindered(id) }] : []
    }),
    servedBy: serverOf(post, isHindered) ?? null,
  }))
}
