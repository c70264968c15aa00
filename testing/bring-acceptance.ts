// Brings an acceptance of works to where a test begins: Li's, inspected by the department of the books, played in the past.
import { addWorkdays, nationalCalendar } from '#domain/calendar/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import { addDays, civilDateOf, Refusal } from '#domain/kernel/index.ts'
import type { AcceptanceCommand, AcceptanceSetup } from '#domain/projects/index.ts'
import { publishAcceptanceSetup } from '../server/acceptances/index.ts'
import { acceptanceSetup, conforming } from './acceptance-fixtures.ts'
import type { TestApp } from './app.ts'
import { pdf } from './bring-case.ts'
import { nextKey } from './browse.ts'

const stations = [
  'an acceptance',
  'an incomplete acceptance',
  'an acceptance to be dated',
  'an acceptance to be visited',
  'an acceptance visited',
  'an acceptance to be put right',
  'an acceptance that passed',
  'an acceptance concluded',
] as const
export type AcceptanceStation = (typeof stations)[number]
export const isAcceptanceStation = (thing: string): thing is AcceptanceStation =>
  (stations as readonly string[]).includes(thing)

/** The toy town's: the department of the books leads; `codes` inspect. */
export const toySetup = (codes: readonly string[] = ['01']): AcceptanceSetup => ({
  ...acceptanceSetup,
  lead: '01',
  departments: codes.flatMap((code) => acceptanceSetup.departments.slice(0, 1).map((one) => ({ ...one, code }))),
})

/** So many working days before the last one that is over: everything played lies in the past. */
export const workdayAgo = (days: number): string => {
  let on = addDays(civilDateOf(new Date().toISOString()), -1)
  for (let left = days; left > 0; on = addDays(on, -1))
    if (addWorkdays(nationalCalendar, addDays(on, -1), 1) === on) left--
  return addWorkdays(nationalCalendar, on, 1)
}

/** Lets somebody act on an acceptance at 10:00 of a day; throws where it is refused. */
export async function actOnAcceptance(
  { services }: TestApp,
  stream: string,
  [username, on]: readonly [username: string, on: string],
  command: AcceptanceCommand,
  partyId?: string,
): Promise<void> {
  const [actor] = await services.database.query<Actor>(
    `select id, role, department_code as "departmentCode", window_codes[1] as "windowCode" from account where username = $1`,
    [username],
  )
  const timer = { id: '00000000-0000-0000-0000-000000000000', role: 'timer', departmentCode: null, windowCode: null }
  const answer = await services.acceptances.send({
    ...{ stream, command, requestId: nextKey(), requestHash: null, at: `${on}T02:00:00.000Z` },
    actor: actor ?? (timer as Actor),
    ...(partyId && { project: { id: crypto.randomUUID(), name: '厂房', nameEn: 'Works', partyId } }),
  })
  if (answer instanceof Refusal) throw new Error(`${command.type} is refused: ${answer.code}`)
}

const idOf = async ({ services }: TestApp, username: string) =>
  (await services.database.query<{ id: string }>('select id from account where username = $1', [username]))[0]?.id ?? ''

/** An acceptance at a station, with one paper of Li's; gives its id and the file's. */
export async function bringAcceptance(
  app: TestApp,
  station: AcceptanceStation,
  outcome: 'pass' | 'fail' = station === 'an acceptance to be put right' ? 'fail' : 'pass',
): Promise<{ id: string; fileId: string }> {
  await publishAcceptanceSetup(app.services.database, toySetup(), '2020-01-01')
  const id = crypto.randomUUID()
  const { id: fileId } = await (await app.as('li')).upload('drawings.pdf', pdf)
  const papers = [{ paper: 'drawings', fileId }]
  const inspectors = [await idOf(app, 'clerk'), await idOf(app, 'reviewer')]
  const [applied, dated, visited, spoken] = [workdayAgo(6), workdayAgo(5), workdayAgo(4), workdayAgo(3)]
  const act = (who: readonly [string, string], command: AcceptanceCommand, partyId?: string) =>
    actOnAcceptance(app, id, who, command, partyId)
  await act(['li', applied], { type: 'ApplyAcceptance', papers, alone: null }, app.parties.li)
  const made = { id, fileId }
  if (station === 'an acceptance') return made
  if (station === 'an incomplete acceptance') {
    await act(['centre-manager', applied], { type: 'RequestAcceptanceSupplement', missing: ['report'], note: '缺' })
    return made
  }
  await act(['centre-manager', applied], { type: 'FindAcceptanceComplete' })
  if (station === 'an acceptance to be dated') return made
  await act(['clerk', dated], { type: 'SetVisitDate', visitOn: visited, time: '09:00', place: '工地' })
  await act(['reviewer', dated], { type: 'AssignInspectors', inspectors })
  if (station === 'an acceptance to be visited') return made
  const seenAt = `${visited}T01:30:00.000Z`
  const lines = conforming.map((line) => ({ ...line }))
  await act(['clerk', visited], { type: 'RecordChecklist', lines, seenAt })
  await act(['head', visited], { type: 'CloseVisit' })
  if (station === 'an acceptance visited') return made
  const [items, rectifyDays] = outcome === 'fail' ? [['栏杆加高'], 20] : [[], null]
  await act(['reviewer', spoken], { type: 'GiveOpinion', outcome, items, rectifyDays, checklist: null })
  if (station === 'an acceptance concluded') await act(['head', spoken], { type: 'IssueOpinionLetter', remark: '同意' })
  return made
}
