import { expect, it } from 'vitest'
import { grantCase } from '#api/cases.ts'
import { authorityRate } from '#api/duty.ts'
import { indicators } from '#api/organisation.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'

const database = await createDatabase()
const app = await startApp(database)

it('what was delegated stands beside where decisions were really made, in public as on the duty page', async () => {
  const deputy = await app.as('deputy-head')
  for (let n = 0; n < 2; n++) {
    const { id } = await bringCase(app, 'awaiting-decision')
    await deputy.ask(grantCase, { params: { id }, body: { opinion: '同意' } })
  }
  const { effective } = await (await app.as('centre-manager')).ask(authorityRate, {})
  expect(effective).toEqual({ numerator: 0, denominator: 2 })
  const shown = await app.anonymous.ask(indicators, {})
  expect(shown).toMatchObject({ decisions: 2, decisionsAtWindow: 0, effectiveAuthorityRate: 0 })
  expect(shown.authorityRate).toBeGreaterThan(0)
  expect(shown.recipes.find(({ indicator }) => indicator === 'effectiveAuthorityRate')).toMatchObject(effective)
})
