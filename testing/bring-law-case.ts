// Brings a case to where the law takes a road of its own: papers promised, sent up, lapsed.
import * as outcomes from '#api/case-outcomes.ts'
import * as contract from '#api/cases.ts'
import { addDays } from '#domain/kernel/index.ts'
import { exportPermit, pledgePermit, tolerantPermit } from './fixtures/index.ts'
import type { TestApp } from './app.ts'
import { bringCase, marketAnswers, pdf, type Brought } from './bring-case.ts'
import { begunDaysAgo, letTimePass, todayOf } from './long-ago.ts'
import { marketPermit } from './toy-city.ts'

const lawStations = [
  'objected',
  'lapsed',
  'accepted on promise',
  'to be sent up',
  'sent up',
  'given on a promise',
] as const
export type LawStation = (typeof lawStations)[number]

export const isLawStation = (thing: string): thing is LawStation => lawStations.some((station) => station === thing)

export async function bringLawCase(app: TestApp, station: LawStation): Promise<Brought> {
  if (station === 'lapsed') return lapsed(app)
  if (station === 'objected') return objected(app)
  if (station === 'given on a promise') return givenOnPromise(app)
  const li = await app.as('li')
  const clerk = await app.as('clerk')
  const item = station === 'accepted on promise' ? tolerantPermit : exportPermit
  const { id: fileId } = await li.upload('plan.pdf', pdf)
  const body = {
    itemCode: item.code,
    applicantId: app.parties.li,
    answers: { goods: marketAnswers.goods },
    materials: [{ material: 'site-plan', fileId }],
  }
  const { id } = await li.ask(contract.draftCase, { body })
  const params = { id }
  await li.ask(contract.submitCase, { params })
  let receipt = await clerk.ask(contract.receiveCase, { params })
  if (station === 'accepted on promise') {
    const promisedOn = addDays(await todayOf(app), 10)
    receipt = await clerk.ask(outcomes.acceptOnPromise, { params, body: { promisedOn } })
    return { id, version: receipt.version, fileId }
  }
  await clerk.ask(contract.acceptCase, { params })
  for (const step of ['site-visit', 'opinion'])
    receipt = await clerk.ask(contract.reviewStep, { params, body: { step, verdict: 'pass', opinion: '属实' } })
  if (station === 'sent up') {
    const deputy = await app.as('deputy-head')
    receipt = await deputy.ask(outcomes.forwardCase, { params, body: { upperOrgan: '省书局', opinion: '同意上报' } })
  }
  return { id, version: receipt.version, fileId }
}

/** Asked to correct a hundred days ago, and never heard of again. */
async function lapsed(app: TestApp): Promise<Brought> {
  const { id, act } = await begunDaysAgo(app, 100, marketPermit.code)
  await act(100, 'clerk', { type: 'ReceiveCase' })
  const defects = [{ subject: 'site-plan', defect: '看不清' }]
  await act(99, 'clerk', { type: 'RequestCorrection', defects, fits: ['form'] })
  await letTimePass(app)
  return { id, version: 6, fileId: '' }
}

/** Granted and issued without its plan: the applicant promised instead. */
export async function givenOnPromise(app: TestApp): Promise<Brought> {
  const [li, clerk] = [await app.as('li'), await app.as('clerk')]
  const body = {
    ...{ itemCode: pledgePermit.code, applicantId: app.parties.li, commits: true as const },
    answers: { goods: marketAnswers.goods },
  }
  const { id } = await li.ask(contract.draftCase, { body })
  const params = { id }
  await li.ask(contract.submitCase, { params })
  await clerk.ask(contract.receiveCase, { params })
  await clerk.ask(contract.acceptCase, { params })
  for (const step of ['site-visit', 'opinion'])
    await clerk.ask(contract.reviewStep, { params, body: { step, verdict: 'pass', opinion: '属实' } })
  await clerk.ask(contract.grantCase, { params, body: { opinion: '准予' } })
  const { version } = await clerk.ask(contract.issueLicence, { params })
  return { id, version, fileId: '' }
}

/** Issued, and its holder does not want to be named where it is published. */
async function objected(app: TestApp): Promise<Brought> {
  const brought = await bringCase(app, 'issued')
  const body = { ground: 'privacy' as const, reason: '住在店里' }
  const { version } = await (await app.as('li')).ask(outcomes.objectToPublication, { params: { id: brought.id }, body })
  return { ...brought, version }
}
