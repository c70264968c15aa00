// Names people write in an acceptance (whom to ask for on site, who was seen there) lie sealed, and are forgotten with the key.
import { expect, it } from 'vitest'
import * as api from '#api/acceptances.ts'
import { withheld } from '#domain/kernel/index.ts'
import { deviating } from '#testing/acceptance-fixtures.ts'
import { startApp } from '#testing/app.ts'
import { actOnAcceptance, toySetup, workdayAgo } from '#testing/bring-acceptance.ts'
import { pdf } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { toyCity } from '#testing/toy-city.ts'
import { verifiedLog } from '#testing/verified-log.ts'
import { accountIdOf } from '../organisation/index.ts'
import { publishAcceptanceSetup } from './index.ts'

const database = await createDatabase()
const app = await startApp(database)
const [li, clerk] = [await app.as('li'), await app.as('clerk')]
const written = ['工地东门，找王守成', '孙桂芳在场说明', '由赵德明整改']

/** An acceptance whose visit was two working days ago, with names wherever somebody may write one; gives its id. */
async function visited(): Promise<string> {
  await publishAcceptanceSetup(database, toySetup(), '2020-01-01')
  const id = crypto.randomUUID()
  const { id: fileId } = await li.upload('drawings.pdf', pdf)
  const [before, on] = [workdayAgo(3), workdayAgo(2)]
  const papers = [{ paper: 'drawings', fileId }]
  const inspectors = ['reviewer', 'clerk'].map((one) => accountIdOf(toyCity.code, one))
  const lines = deviating.map((line) => ({ ...line, remark: '孙桂芳在场说明' }))
  const opinion = { outcome: 'fail', items: ['由赵德明整改'], rectifyDays: 5, checklist: null } as const
  await actOnAcceptance(app, id, ['li', before], { type: 'ApplyAcceptance', papers, alone: null }, app.parties.li)
  await actOnAcceptance(app, id, ['centre-manager', before], { type: 'FindAcceptanceComplete' })
  const visit = { visitOn: on, time: '09:00', place: '工地东门，找王守成' }
  await actOnAcceptance(app, id, ['clerk', before], { type: 'SetVisitDate', ...visit })
  await actOnAcceptance(app, id, ['reviewer', before], { type: 'AssignInspectors', inspectors })
  await actOnAcceptance(app, id, ['clerk', on], { type: 'RecordChecklist', lines, seenAt: `${on}T01:30:00.000Z` })
  await actOnAcceptance(app, id, ['head', on], { type: 'CloseVisit' })
  await actOnAcceptance(app, id, ['reviewer', on], { type: 'GiveOpinion', ...opinion })
  return id
}

it('are nowhere in the clear in the log, are read by whoever works on it, and go with the key while the log stays whole', async () => {
  const id = await visited()
  const stored = JSON.stringify([
    await database.query('select entry from event where stream = $1', [id]),
    await database.query('select * from acceptance where id = $1', [id]),
  ])
  const shown = async () => JSON.stringify(await clerk.ask(api.acceptance, { params: { id } }))
  const page = await shown()
  for (const words of written) {
    expect(stored).not.toContain(words)
    expect(page).toContain(words)
  }
  const before = await verifiedLog(database.url)
  await database.query('delete from subject_key where subject = $1', [app.parties.li])
  const forgotten = await shown()
  for (const words of written) expect(forgotten).not.toContain(words)
  expect(forgotten).toContain(withheld)
  const after = await verifiedLog(database.url)
  expect(after).toEqual({ ...before, findings: [] })
})
