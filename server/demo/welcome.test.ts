import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { roles } from '#domain/organisation/index.ts'
import { haimen } from '#cities/haimen/index.ts'
import { demoAccounts, demoDeciders, demoPassword, demoSecret } from './demo-accounts.ts'
import { welcome } from './welcome.ts'

describe('the demo accounts', () => {
  it('are of every role', () => {
    expect(new Set(demoAccounts.map(({ role }) => role))).toEqual(new Set(roles))
  })

  it('are staff of the city with the role they are said to have', () => {
    const staff = demoAccounts.filter(({ role }) => role !== 'applicant' && role !== 'agent')
    for (const { username, role } of staff)
      expect([...haimen.staff, ...(haimen.government ?? [])].find((member) => member.username === username)?.role).toBe(
        role,
      )
  })

  it('are all in the welcome', () => {
    const text = welcome('http://localhost:3000')
    for (const { username } of demoAccounts) expect(text).toContain(username)
    expect(text).toContain('http://localhost:3000')
  })

  it.each(['README.md', 'README.zh-CN.md'])('are all in %s, with what they sign in by', (file) => {
    const [, table = ''] = readFileSync(file, 'utf8').split(/<!-- \/?demo-accounts -->/)
    for (const { username } of demoAccounts) expect(table).toContain(`\`${username}\``)
    expect(table).toContain(`\`${demoPassword}\``)
    expect(table).toContain(`\`${demoSecret}\``)
  })

  it('show a second factor where they decide or rule over accounts', () => {
    expect(demoDeciders).toHaveLength(11)
  })
})
