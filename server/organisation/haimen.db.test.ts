import { expect, it } from 'vitest'
import { haimen } from '#cities/haimen/index.ts'
import { createDatabase } from '#testing/database.ts'
import { createCatalogue, publishItems } from '../catalogue/index.ts'
import { indicatorsOf } from './indicators.ts'
import { loadCity } from './index.ts'

const database = await createDatabase()

it('the demo city is loaded, published and read in moments, and adds up to the figures of the 2008 paper', async () => {
  const before = performance.now()
  await loadCity(database, haimen)
  expect(await publishItems(database, haimen.items)).toHaveLength(244)
  expect(await createCatalogue(database).all()).toHaveLength(244)
  // Half a second on a quiet machine; tests run beside others.
  expect(performance.now() - before).toBeLessThan(5_000)
  const shown = await indicatorsOf(database)
  expect(shown).toMatchObject({
    items: 244,
    itemsResident: 133,
    departments: 29,
    windows: 46,
    windowStaff: 101,
    centreStaff: 13,
    residencyRate: 133 / 244,
    departmentResidencyRate: 1,
  })
  expect(shown.byDepartment).toHaveLength(29)
})
