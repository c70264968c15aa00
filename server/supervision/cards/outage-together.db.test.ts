// What supervision does about what departments handle together: approvals in parallel and joint acceptances run by clocks of their own.
import { describe, expect, it } from 'vitest'
import { confirmOutage, reportOutage } from '#api/outages.ts'
import { addWorkdays, nationalCalendar } from '#domain/calendar/index.ts'
import { addDays, epochMs, instantOf } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { bringAcceptance } from '#testing/bring-acceptance.ts'
import { agreeBody, bothDepartments, bringParallel } from '#testing/bring-parallel.ts'
import { createDatabase } from '#testing/database.ts'
import { todayOf } from '#testing/long-ago.ts'
import { deliverEffects } from '../../kernel/outbox.ts'
import { sweepWatched } from '../sweep-watched.ts'
import { cardEffects } from './card-effects.ts'

const database = await createDatabase()
const app = await startApp(database)
const { cards: desk } = app.services
const [supervisor, manager] = [await app.as('supervisor'), await app.as('centre-manager')]
const today = await todayOf(app)
const effects = () => deliverEffects(database, cardEffects(desk))

async function send(id: string, username: string, at: string, command: object) {
  const [actor] = await database.query(
    `select id, role, department_code as "departmentCode", null as "windowCode" from account where username = $1`,
    [username],
  )
  const order = { stream: id, command, actor, at, requestId: `${username} ${JSON.stringify(command)}` }
  expect(await app.services.parallel.send({ ...order, requestHash: null } as never)).toHaveProperty('version')
}

const opinionCards = (id: string) =>
  database.query<{ department: string; status: string; level: string }>(
    `select department_code as department, status, level from card where case_id = $1 and rule = 'T-12' order by level, breach_at`,
    [id],
  )

describe('an outage of the department that was asked', () => {
  const askedOn = addWorkdays(nationalCalendar, addDays(today, -40), 1)
  const dueOn = addWorkdays(nationalCalendar, askedOn, 5)
  const answeredOn = addWorkdays(nationalCalendar, dueOn, 1)

  async function answeredTheMorningAfter() {
    const { id } = await bringParallel(app, 'an approval', bothDepartments)
    await send(id, 'reviewer', `${askedOn}T01:00:00.000Z`, { type: 'AcceptParallel' })
    await send(id, 'reviewer', `${askedOn}T01:00:00.000Z`, { type: 'DistributeParallel', note: '' })
    await send(id, 'reviewer', `${askedOn}T02:00:00.000Z`, { type: 'AnswerParallel', ...agreeBody })
    await send(id, 'reviewer-02', `${answeredOn}T01:00:00.000Z`, { type: 'AnswerParallel', ...agreeBody })
    await effects()
    return id
  }

  const recorded = async (departments: string[], at = { fromAt: `${dueOn}T06:00:00Z`, toAt: `${dueOn}T09:00:00Z` }) => {
    const body = { ...at, departments, reason: '机房停电', evidence: '停电通知' }
    const { id } = await supervisor.ask(reportOutage, { body })
    await manager.ask(confirmOutage, { params: { id } })
    await effects()
  }

  it('exempts its card in a parallel approval, an outage of another one does not', async () => {
    const id = await answeredTheMorningAfter()
    const late = { department: '02', level: 'yellow', status: 'notified' }
    expect(await opinionCards(id)).toEqual([late])
    await recorded(['01'])
    expect(await opinionCards(id)).toEqual([late])
    await recorded(['02'])
    expect(await opinionCards(id)).toEqual([{ ...late, status: 'exempted' }])
    expect(await opinionCards(await answeredTheMorningAfter())).toEqual([])
  })

  it('exempts its card in a joint acceptance, which comes again once the time given back is over', async () => {
    const { id } = await bringAcceptance(app, 'an acceptance visited')
    await sweepWatched(desk)
    await effects()
    expect(await opinionCards(id)).toMatchObject([{ status: 'notified' }])
    const now = epochMs(new Date().toISOString())
    await recorded(['01'], { fromAt: instantOf(now - 25 * 86_400_000), toAt: instantOf(now - 60_000) })
    expect(await opinionCards(id)).toMatchObject([{ status: 'exempted' }])
    const [again] = await database.query(`select from timer t join card c on c.id = t.stream
      where c.case_id = $1 and t.kind = 'card-again'`, [id]) // prettier-ignore
    expect(again).toBeDefined()
  })
})
