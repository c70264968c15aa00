import { describe, expect, it } from 'vitest'
import { chargeBook, setLastDay } from '#api/charge-book.ts'
import { chargeBill } from '#api/charges.ts'
import { chargeFacts, constructionCharges, entrustedSums } from '#cities/haimen/fees-construction/index.ts'
import { startApp } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { publishCharges } from './index.ts'

const database = await createDatabase()
const app = await startApp(database)
const { anonymous } = app
const book = { charges: [...constructionCharges], entrusted: [...entrustedSums], facts: [...chargeFacts] }
const facts = chargeFacts.map(({ code, example }) => `${code}:${example}`).join(',')

describe('the one bill', () => {
  it('is empty where nothing is charged', async () => {
    expect(await anonymous.ask(chargeBill, {})).toMatchObject({ version: 0, lines: [], totalFen: 0, counters: 0 })
  })

  it('takes twenty-six counters of 2008 to one payment, by a version of the book', async () => {
    await publishCharges(database, book)
    await publishCharges(database, book)
    const bill = await anonymous.ask(chargeBill, { query: { facts, on: '2008-06-30' } })
    expect(bill).toMatchObject({ version: 1, counters: 26, missing: [] })
    const sum = (sums: readonly { amountFen: number }[]) => sums.reduce((total, { amountFen }) => total + amountFen, 0)
    for (const sums of [bill.lines, bill.byKind, bill.byPayee]) expect(sum(sums)).toBe(bill.totalFen)
    const [first, ...others] = book.charges
    if (!first) throw new Error('there are charges')
    await publishCharges(database, { ...book, charges: [{ ...first, ceilingFen: 1 }, ...others] })
    const changed = await anonymous.ask(chargeBill, { query: { facts, on: '2008-06-30' } })
    expect(changed.version).toBe(2)
    expect(bill.totalFen - changed.totalFen).toBe(12_000 * 6_000 - 1)
  })

  it('ends on a day the centre sets on a text: a new version, and nobody else may', async () => {
    const manager = await app.as('centre-manager')
    const { version, charges } = await manager.ask(chargeBook, {})
    expect(charges.filter(({ endUnverified }) => endUnverified)).toHaveLength(6)
    const body = { version, charge: 'flood-protection', lastOn: '2015-12-31', basis: '省停征文件' }
    const clerk = await app.as('clerk')
    expect(await clerk.refused(setLastDay, { body })).toMatchObject({ status: 403 })
    const none = { ...body, charge: 'no-such-charge' }
    expect(await manager.refused(setLastDay, { body: none })).toMatchObject({
      status: 400,
      errors: [{ field: 'charge' }],
    })
    const backwards = { ...body, lastOn: '1999-12-31' }
    expect(await manager.refused(setLastDay, { body: backwards })).toMatchObject({ errors: [{ field: 'lastOn' }] })
    const before = await anonymous.ask(chargeBill, { query: { facts, on: '2026-11-29' } })
    expect(await manager.ask(setLastDay, { body })).toEqual({ version: version + 1 })
    const after = await anonymous.ask(chargeBill, { query: { facts, on: '2026-11-29' } })
    const gone = before.lines.find(({ code }) => code === 'flood-protection')?.amountFen ?? 0
    expect(gone).toBeGreaterThan(0)
    expect(before.totalFen - after.totalFen).toBe(gone)
    expect(
      (await anonymous.ask(chargeBill, { query: { facts, on: '2015-12-31' } })).lines.map(({ code }) => code),
    ).toContain('flood-protection')
    expect(await manager.refused(setLastDay, { body })).toMatchObject({ status: 409, code: 'book-changed' })
  })

  it('names what nobody told, and refuses what it does not know', async () => {
    const { missing } = await anonymous.ask(chargeBill, { query: { facts: 'floorArea:100', on: '2008-06-30' } })
    expect(missing).toContain('costYuan')
    expect(missing).not.toContain('floorArea')
    const strange = await anonymous.refused(chargeBill, { query: { facts: 'balconies:2' } })
    expect(strange).toMatchObject({ status: 400, errors: [{ field: 'balconies' }] })
    const noDay = await anonymous.refused(chargeBill, { query: { on: '2008-02-30' } })
    expect(noDay).toMatchObject({ status: 400, errors: [{ field: 'on' }] })
  })
})
