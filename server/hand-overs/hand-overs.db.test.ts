import { expect, describe, it } from 'vitest'
import * as api from '#api/hand-overs.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { bringHandOver } from '#testing/bring-hand-over.ts'
import { createDatabase } from '#testing/database.ts'
import { fireHandOverTimer, isHandOverTimer } from './index.ts'
import type { DueTimer } from '../kernel/timer.ts'
import { pdfText } from '#testing/pdf-text.ts'

const database = await createDatabase()
const app = await startApp(database)
const [clerk, reviewer, manager] = [await app.as('clerk'), await app.as('reviewer'), await app.as('centre-manager')]
const shown = async (id: string, who = clerk) => (await who.ask(api.handOvers, {})).lists.find((list) => list.id === id)

describe('a hand-over list', () => {
  it('takes accepted cases to the office behind once, and shows who signed', async () => {
    const { id: caseId } = await bringCase(app, 'in-review')
    const { papers } = await clerk.ask(api.papersToHandOver, { query: { to: 'back' } })
    const paper = papers.find((one) => one.caseId === caseId)
    expect(paper).toMatchObject({ what: '书市场许可申请材料', caseNumber: expect.stringMatching(/^\d{21}$/) })
    const body = { to: 'back' as const, papers: [{ caseId, what: '申请材料一套', copies: 1 }] }
    const { id } = await clerk.ask(api.handOverPapers, { body })
    const again = await clerk.ask(api.papersToHandOver, { query: { to: 'back' } })
    expect(again.papers.map((one) => one.caseId)).not.toContain(caseId)
    expect(await shown(id, reviewer)).toMatchObject({
      ...{ status: 'handed-over', from: 'front', to: 'back', late: false, mayDo: ['ReceivePapers'] },
      ...{ number: expect.stringMatching(/^交接〔\d{4}〕\d+号$/), handedBy: { name: 'clerk 同志' }, receivedBy: null },
    })
    await reviewer.ask(api.receivePapers, { params: { id }, body: { discrepancies: [] } })
    expect(await shown(id)).toMatchObject({ status: 'received', receivedBy: { name: 'reviewer 同志' }, mayDo: [] })
  })

  it('that differs stays open until whoever handed over says what became of it', async () => {
    const id = await bringHandOver(app, 'a differing hand-over list')
    const open = async () => (await clerk.ask(api.handOvers, { query: { open: 'true' } })).lists.map((list) => list.id)
    expect(await open()).toContain(id)
    expect((await shown(id))?.papers[1]).toMatchObject({ what: '图纸', differs: '只有两份' })
    await clerk.ask(api.settleDiscrepancies, { params: { id }, body: { settlement: '补交一份' } })
    expect(await open()).not.toContain(id)
    expect(await shown(id)).toMatchObject({ status: 'settled', settlement: '补交一份' })
  })

  it('that nobody received in time is late, for the department and the centre to see', async () => {
    const id = await bringHandOver(app, 'a hand-over list')
    await database.query(`update hand_over set due_at = now() - interval '1 minute' where id = $1`, [id])
    expect(await shown(id, manager)).toMatchObject({ late: true })
    const { open, late } = await manager.ask(api.handOvers, {})
    expect([late > 0, open >= late]).toEqual([true, true])
  })

  it('that nobody received in time tells the centre and supervision, and is a card of the department’s', async () => {
    const id = await bringHandOver(app, 'a hand-over list')
    const timerOf = async () =>
      (await database.query<DueTimer>('select stream, kind, due_at as "dueAt" from timer where stream = $1', [id]))[0]
    const timer = await timerOf()
    if (!timer || !isHandOverTimer(timer)) throw new Error('an open list has its timer')
    const { handOvers } = app.services
    const later = { ...handOvers, send: (order) => handOvers.send({ ...order, at: timer.dueAt }) } as typeof handOvers
    for (const _ of ['first', 'again']) await fireHandOverTimer(later, timer)
    expect(await timerOf()).toBeUndefined()
    const cards = await database.query(
      `select department_code as department, level from card where rule = 'S-01' and occasion = $1`,
      [`hand-over ${id} 1`],
    )
    expect(cards).toHaveLength(1)
    expect(cards[0]).toMatchObject({ department: '01' })
    const told = await database.query<{ audience: object }>(
      `select payload -> 'audience' as audience from outbox where kind = 'staff-telling' and dedupe_key like $1`,
      [`handOver ${id}%`],
    )
    expect(told).toMatchObject([{ audience: { centre: ['centre-manager', 'supervisor'], departmentCode: '01' } }])
    await reviewer.ask(api.receivePapers, { params: { id }, body: { discrepancies: [] } })
  })

  it('brings results to the issuing window', async () => {
    const { id: caseId } = await bringCase(app, 'issued')
    const { papers } = await reviewer.ask(api.papersToHandOver, { query: { to: 'issuing' } })
    expect(papers.find((one) => one.caseId === caseId)).toMatchObject({ what: '书市场许可证' })
    const body = { to: 'issuing' as const, papers: [{ caseId, what: '书市场许可证', copies: 1 }] }
    const { id } = await reviewer.ask(api.handOverPapers, { body })
    await manager.ask(api.receivePapers, { params: { id }, body: { discrepancies: [] } })
    expect(await shown(id, manager)).toMatchObject({ status: 'received' })
  })

  it('names no case of another department, and no line it does not have', async () => {
    const { id: caseId } = await bringCase(app, 'in-review')
    const papers = [{ caseId, what: '申请材料', copies: 1 }]
    const no = await (await app.as('clerk-02')).refused(api.handOverPapers, { body: { to: 'back', papers } })
    expect(no).toMatchObject({ status: 404, code: 'case-not-found' })
    const id = await bringHandOver(app, 'a hand-over list')
    const body = { discrepancies: [{ line: 3, what: '缺' }] }
    expect(await reviewer.refused(api.receivePapers, { params: { id }, body })).toMatchObject({ code: 'no-such-line' })
    expect(await shown(id)).toMatchObject({ status: 'handed-over' })
  })

  it('is printed with both signatures', async () => {
    const id = await bringHandOver(app, 'a differing hand-over list')
    const { bytes, headers } = await reviewer.bytes('GET', `/api/hand-overs/${id}/letter`)
    expect(headers.get('content-type')).toBe('application/pdf')
    const printed = (await pdfText(bytes)).join('\n')
    for (const words of ['交接清单', '图纸', '只有两份', 'clerk', 'reviewer']) expect(printed).toContain(words)
  })
})
