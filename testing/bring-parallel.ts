// Brings a construction project of Li's and the approval of its first stage to where a test begins, by the acts people give.
import * as api from '#api/parallel-approvals.ts'
import { objectToParallelLicence } from '#api/parallel-publication.ts'
import * as projects from '#api/projects.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import type { ConstructionTemplate, StageTemplate } from '#domain/projects/index.ts'
import { accountIdOf } from '../server/organisation/index.ts'
import { publishConstruction } from '../server/projects/index.ts'
import type { TestApp } from './app.ts'
import { pdf } from './bring-case.ts'
import { nextKey } from './browse.ts'
import { toyCity } from './toy-city.ts'

const stations = [
  'a construction project',
  'an approval',
  'an incomplete approval',
  'an approval accepted',
  'an approval distributed',
  'an approval with a procedure',
  'an approval disputed',
  'an approval heard',
  'an approval answered',
  'an approval decided',
  'an approval with a licence',
  'an approval objected to',
] as const
export type ParallelStation = (typeof stations)[number]
export const isParallelStation = (thing: string): thing is ParallelStation =>
  (stations as readonly string[]).includes(thing)

type Asked = Readonly<Record<string, string>>
const limits = { supplement: 10, distribution: 1, resolution: 5, decision: 3, promised: 20 }

const stage = (number: 1 | 2 | 3 | 4, code: string, needs: string[], asked: Asked): StageTemplate => ({
  ...{ code, zh: `第${number}阶段`, en: `Stage ${number}`, number, needs, lead: '01', limits },
  ...{ sideLine: number === 4 ? '54Y' : null, handling: number === 4 ? 'acceptance' : 'parallel' },
  items: Object.values(asked).map((item) => ({ item, given: [] })),
  departments: Object.entries(asked).map(([code, item]) => ({
    ...{ code, items: [item], limit: { value: 5, unit: 'workday' } },
  })),
})

/** Four stages of the toy town; who answers the first. */
export const toyConstruction = (asked: Asked): ConstructionTemplate => ({
  ...{ code: `toy-${Object.keys(asked).join('-')}`, zh: '建书城', en: 'A city of books' },
  summary: { zh: '四个阶段', en: 'Four stages' },
  facts: [
    { code: 'location', zh: '地点', en: 'Place', unit: null, required: true },
    { code: 'floorArea', zh: '面积', en: 'Area', unit: '㎡', required: true },
    { code: 'costYuan', zh: '造价', en: 'Cost', unit: '元', required: false },
  ],
  stages: [
    stage(1, 'land', [], asked),
    stage(2, 'planning', ['land'], { '01': '0104' }),
    stage(3, 'permit', ['planning'], { '01': '0104' }),
    stage(4, 'acceptance', ['permit'], {}),
  ],
  deemedConsent: null,
})

export const toyPlace = { location: '书香路1号', floorArea: 1_200 }
/** The department of the books alone, and with the neighbours. */
export const alone = { '01': '0104' }
export const bothDepartments = { '01': '0104', '02': '0201' }

/** Starts a construction project of Li's; gives its id. */
export async function bringConstruction(app: TestApp, asked: Asked = alone): Promise<string> {
  const template = toyConstruction(asked)
  await publishConstruction(app.services.database, template)
  const li = await app.as('li')
  const body = {
    template: template.code,
    applicantId: app.parties.li,
    name: `书城${nextKey()}`.slice(0, 40),
    facts: toyPlace,
  }
  return (await li.ask(projects.startConstruction, { body })).id
}

/** The approval of the first stage at a station, with every paper of Li's; gives its id and a file's. */
export async function bringParallel(
  app: TestApp,
  station: ParallelStation,
  asked: Asked = alone,
): Promise<{ id: string; fileId: string; projectId: string }> {
  const projectId = await bringConstruction(app, asked)
  const li = await app.as('li')
  const [reviewer, head] = [await app.as('reviewer'), await app.as('head')]
  const { id: fileId } = await li.upload('plan.pdf', pdf)
  if (station === 'a construction project') return { id: projectId, fileId, projectId }
  const of = { id: projectId, stage: 'land' }
  const { papers: wanted } = await li.ask(api.stageForm, { params: of })
  const papers = wanted.map(({ code }) => ({ paper: code, fileId }))
  const lacking = station === 'an incomplete approval' ? [] : papers
  const { id } = await li.ask(api.applyParallel, { params: of, body: { papers: lacking, statement: '申请' } })
  const made = { id, fileId, projectId }
  const params = { id }
  if (station === 'an approval') return made
  if (station === 'an incomplete approval') {
    const missing = papers.slice(0, 1).map(({ paper }) => paper)
    await reviewer.ask(api.requestParallelSupplement, { params, body: { missing, note: '缺件' } })
    return made
  }
  await reviewer.ask(api.acceptParallel, { params })
  if (station === 'an approval accepted') return made
  await reviewer.ask(api.distributeParallel, { params, body: { note: '' } })
  if (station === 'an approval distributed') return made
  if (station === 'an approval with a procedure') {
    await reviewer.ask(api.startParallelProcedure, { params, body: procedureBody })
    return made
  }
  const against = station === 'an approval disputed' || station === 'an approval heard'
  await reviewer.ask(api.answerParallel, { params, body: against ? disagreeBody : agreeBody })
  if (station === 'an approval heard') {
    const outcomes = [{ departmentCode: '01', answer: 'agree' as const, conditions: [] }]
    const attendees = [accountIdOf(toyCity.code, 'reviewer')]
    const body = { form: 'meeting' as const, heldOn: civilDateOf(new Date().toISOString()), record: '会商一致' }
    await head.ask(api.resolveDisagreement, { params, body: { ...body, attendees, outcomes } })
  }
  await concluded(app, made, station)
  return made
}

/** Decided; its licence issued; the holder's side objects to being named. */
async function concluded(app: TestApp, { id }: { id: string }, station: ParallelStation): Promise<void> {
  const past = (other: ParallelStation) => stations.indexOf(station) >= stations.indexOf(other)
  const params = { id }
  if (past('an approval decided'))
    await (await app.as('head')).ask(api.decideParallel, { params, body: { remark: '同意' } })
  if (past('an approval with a licence'))
    await (await app.as('reviewer')).ask(api.issueParallelLicence, { params, body: { item: '0104' } })
  const body = { item: '0104', ground: 'privacy', reason: '住在工地' } as const
  if (past('an approval objected to')) await (await app.as('li')).ask(objectToParallelLicence, { params, body })
}

export const procedureBody = { procedure: 'expert-review', ground: '深基坑论证', days: 10, unit: 'workday' } as const
export const agreeBody = { answer: 'agree' as const, text: '', conditions: [] }
export const disagreeBody = { answer: 'disagree' as const, text: '不符合规划', conditions: [] }
