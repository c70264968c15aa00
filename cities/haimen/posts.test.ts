import { describe, expect, test } from 'vitest'
import { levelsOfItem } from '#domain/catalogue/index.ts'
import { gapsOf, holdsAll, refuseAppointment } from '#domain/organisation/index.ts'
import { haimen } from './index.ts'

const { posts = [], staff, government = [], grants, items, windows } = haimen
const heldBy = (username: string) =>
  grants
    .filter((grant) => grant.username === username)
    .map(({ itemCode, level }) => ({ itemCode, level, isLimited: false }))
const person = (username: string) => {
  const member = [...staff, ...government].find((one) => one.username === username)
  return {
    id: username,
    name: member?.name ?? '',
    role: member?.role ?? ('applicant' as const),
    departmentCode: member?.departmentCode ?? null,
    disabled: false,
    held: heldBy(username),
  }
}

describe('the posts of the demo city', () => {
  test('are every window, the two leaders of every department, and the head of the government', () => {
    expect(posts.filter(({ seat }) => seat === 'window').map(({ code }) => code)).toEqual(
      windows.map(({ code }) => code),
    )
    expect(posts).toHaveLength(windows.length + 2 * haimen.departments.length + 1)
  })

  test.each(posts)('$code has an A and a B whom the rules let stand in', (post) => {
    expect(post.holders.length).toBeGreaterThan(1)
    expect(refuseAppointment(post, post.holders.map(person))).toBeNull()
    expect(holdsAll(heldBy(post.holders[1] ?? ''), heldBy(post.holders[0] ?? ''))).toBe(true)
  })

  test('leave no opening hour without a lawful decider while anybody one of them is away', () => {
    const watched = items
      .filter(({ residency }) => residency === 'full')
      .map((item) => ({ ...item, levels: levelsOfItem(item) }))
    const hours = [{ on: '2026-03-02', from: '08:30', to: '11:30' }]
    const people = staff.map(({ username, role, departmentCode }) => ({
      id: username,
      role,
      departmentCode,
      disabled: false,
    }))
    const held = grants.map(({ username, ...grant }) => ({ ...grant, accountId: username, isLimited: false }))
    const gapsWithout = (absences: { accountId: string; fromAt: string; toAt: string }[]) =>
      gapsOf(watched, hours, { people, grants: held, posts, absences })
    expect(gapsWithout([])).toEqual([])
    const day = { fromAt: '2026-03-01T16:00:00.000Z', toAt: '2026-03-02T16:00:00.000Z' }
    for (const { username } of staff.filter(({ role }) => role === 'head' || role === 'deputy-head'))
      expect([username, gapsWithout([{ accountId: username, ...day }])]).toEqual([username, []])
  })
})
