import { describe, expect, it } from 'vitest'
import { draftCase, caseFile } from '#api/cases.ts'
import * as api from '#api/helps.ts'
import { givenMandates, revokeMandate } from '#api/mandates.ts'
import { startApp } from '#testing/app.ts'
import { marketAnswers } from '#testing/bring-case.ts'
import { bringHelp, helpBodies } from '#testing/bring-help.ts'
import { untilSomebodyWaits } from '#testing/until-somebody-waits.ts'
import { uuidOf } from '../../kernel/uuid-of.ts'
import { createDatabase } from '#testing/database.ts'
import { marketPermit } from '#testing/toy-city.ts'

const database = await createDatabase()
const app = await startApp(database)
const [li, wang, helper, agency, manager] = [
  ...[await app.as('li'), await app.as('wang'), await app.as('idle-agency'), await app.as('agency')],
  await app.as('centre-manager'),
] as const
const shown = async (id: string, who = helper) => (await who.ask(api.helps, {})).helps.find((one) => one.id === id)
const asLi = { body: { itemCode: marketPermit.code, applicantId: '', answers: marketAnswers } }
const draftForLi = { body: { ...asLi.body, applicantId: app.parties.li } }

describe('help', () => {
  it('is assigned with a mandate, under which the helper acts in the other’s name until it ends', async () => {
    expect((await helper.refused(draftCase, draftForLi)).code).toBe('no-mandate')
    const id = await bringHelp(app)
    expect(await shown(id)).toMatchObject({
      ...{ status: 'under-way', party: '李书友', mandated: true, helper: { name: 'idle-agency' } },
      ...{ tasks: [{ what: '取平面图', doneAt: null }, { what: '交材料' }], mayDo: ['AddTask', 'DoTask', 'EndHelp'] },
    })
    const drafted = await helper.ask(draftCase, draftForLi)
    const { history, applicant } = await li.ask(caseFile, { params: { id: drafted.id } })
    expect([applicant, history[0]?.who]).toEqual(['李书友', 'idle-agency'])
    await helper.ask(api.endHelp, { params: { id }, body: { note: '都办好了' } })
    expect((await helper.refused(draftCase, draftForLi)).code).toBe('no-mandate')
    expect(await shown(id)).toMatchObject({ status: 'ended', mandated: false, mayDo: [] })
  })

  it('is seen by whoever helps and whoever is helped, and worked off by the helper alone', async () => {
    const id = await bringHelp(app)
    expect(await shown(id, li)).toMatchObject({ mayDo: [] })
    expect([await shown(id, wang), await shown(id, agency)].filter((one) => one?.mayDo.length)).toEqual([])
    expect(await shown(id, wang)).toBeUndefined()
    const done = { params: { id }, body: { task: 1, note: '已取' } }
    await helper.ask(api.doHelpTask, done)
    expect((await shown(id, manager))?.tasks[0]).toMatchObject({ note: '已取', doneAt: expect.any(String) })
    expect((await helper.refused(api.doHelpTask, done)).code).toBe('no-such-task')
    const [row] = await database.query<{ entry: string }>(
      'select entry from event where stream = $1 order by version desc limit 1',
      [id],
    )
    expect(JSON.parse(row?.entry ?? '')).toMatchObject({ event: { partyId: app.parties.li, by: { role: 'agent' } } })
    await helper.ask(api.endHelp, { params: { id }, body: { note: '完' } })
  })

  it('stops where the other takes the mandate back', async () => {
    const id = await bringHelp(app)
    const mandate = (await li.ask(givenMandates, {})).find((one) => one.inForce && one.agentUsername === 'idle-agency')
    await li.ask(revokeMandate, { params: { id: mandate?.id ?? '' } })
    const no = await helper.refused(api.doHelpTask, { params: { id }, body: { task: 1, note: '已取' } })
    expect(no).toMatchObject({ status: 403, code: 'no-mandate' })
    await manager.ask(api.endHelp, { params: { id }, body: { note: '委托已撤回' } })
  })

  it('is not done under a mandate that is taken back while it is stored: one of the two is first', async () => {
    const id = await bringHelp(app)
    const [{ mandate } = { mandate: '' }] = await database.query<{ mandate: string }>(
      'select id as mandate from mandate where request_id = $1',
      [`help ${id}`],
    )
    let taking: Promise<unknown> | undefined
    await database.transaction(async (query) => {
      await query('update mandate set revoked_at = clock_timestamp() where id = $1', [mandate])
      // The task is read and decided while the mandate stands, and waits at its append for whoever takes it back.
      taking = helper.refused(api.doHelpTask, { params: { id }, body: { task: 1, note: '已取' } })
      await untilSomebodyWaits(database)
    })
    expect(await taking).toMatchObject({ status: 403, code: 'no-mandate' })
    expect((await shown(id, manager))?.tasks[0]).toMatchObject({ doneAt: null })
    await manager.ask(api.endHelp, { params: { id }, body: { note: '委托已撤回' } })
  })

  it('and its mandate are stored together or not at all', async () => {
    const before = await database.query('select from mandate')
    const stream = uuidOf('help of nobody')
    const terms = {
      partyId: app.parties.li,
      helperId: app.parties.li,
      projectId: null,
      until: '2099-12-31',
      signature: '',
    }
    const order = { requestId: 'help of nobody', requestHash: null, actor: { id: '', role: 'centre-manager' } as never }
    const sent = app.services.helps.send({ ...order, stream, command: { type: 'BeginHelp', ...terms, tasks: [] } })
    await expect(sent).rejects.toMatchObject({ code: expect.stringMatching(/^(22P02|23503)$/) as string })
    expect(await database.query('select from event where stream = $1', [stream])).toEqual([])
    expect(await database.query('select from mandate')).toHaveLength(before.length)
  })

  it('begun anew takes the place of the mandate that stood', async () => {
    const [first, second] = [await bringHelp(app), await bringHelp(app)]
    const standing = (await li.ask(givenMandates, {})).filter(
      (one) => one.inForce && one.agentUsername === 'idle-agency',
    )
    expect(standing).toHaveLength(1)
    for (const id of [first, second]) await manager.ask(api.endHelp, { params: { id }, body: { note: '完' } })
    expect((await helper.refused(draftCase, draftForLi)).code).toBe('no-mandate')
  })

  it.each([
    ['nobody known', { number: '320684199001010012' }, 'party-not-found'],
    ['a helper there is not', { helper: 'nobody' }, 'agent-not-found'],
    ['a day that is over', { until: '2020-01-01' }, 'invalid'],
    ['no drawing', { signature: 'bm90IGEgcG5n' }, 'invalid'],
    ['the project of somebody else', { projectId: '01980000-0000-7000-8000-000000000000' }, 'project-not-found'],
  ])('is not begun with %s', async (_, wrong, code) => {
    const body = { ...(helpBodies['/api/helps']?.() as object), ...wrong } as never
    expect((await manager.refused(api.beginHelp, { body })).code).toBe(code)
  })
})
