// Brings a case of the book market to where a test begins, over HTTP, each step by whom the law has in mind.
import * as contract from '#api/cases.ts'
import * as special from '#api/special.ts'
import { marketPermit } from './toy-city.ts'
import type { TestApp } from './app.ts'

/** A file every store accepts. */
export const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

export const marketAnswers = {
  goods: '旧书',
  ownerId: '320684198001010018',
  openingOn: '2026-03-01',
  stalls: 3,
  mobile: '13800138000',
}

const path = ['submitted', 'received', 'in-review', 'awaiting-decision', 'granted', 'issued'] as const
export type Station =
  'draft' | (typeof path)[number] | 'awaiting-correction' | 'draft at the window' | 'suspended' | 'told of a hearing'

/** A special procedure of eight working days. */
export const expertReview = {
  procedure: 'expert-review',
  ground: '需要专家论证',
  days: 8,
  unit: 'workday',
} as const

export interface Brought {
  id: string
  version: number
  fileId: string
}

/** A new case of Li's at `station`, with its one paper. */
export async function bringCase(app: TestApp, station: Station): Promise<Brought> {
  const opener = await app.as(station === 'draft at the window' ? 'clerk' : 'li')
  const { id: fileId } = await opener.upload('plan.pdf', pdf)
  const body = {
    itemCode: marketPermit.code,
    applicantId: app.parties.li,
    answers: marketAnswers,
    materials: [{ material: 'site-plan', fileId }],
  }
  let receipt = await opener.ask(contract.draftCase, { body })
  const params = { id: receipt.id }
  if (station === 'awaiting-correction') {
    await opener.ask(contract.submitCase, { params })
    await (await app.as('clerk')).ask(contract.receiveCase, { params })
    const defects = [{ subject: 'site-plan', defect: '看不清' }]
    receipt = await (
      await app.as('clerk')
    ).ask(contract.requestCorrection, { params, body: { defects, fits: ['form'] } })
  } else if (station === 'suspended' || station === 'told of a hearing') {
    for (const next of path.slice(0, path.indexOf('in-review') + 1)) await stepTo(app, params, next)
    const reviewer = await app.as('reviewer')
    receipt =
      station === 'suspended'
        ? await reviewer.ask(special.startSpecialProcedure, { params, body: expertReview })
        : await reviewer.ask(special.tellHearingRight, { params, body: { matter: '邻近摊位的经营' } })
  } else if (station !== 'draft' && station !== 'draft at the window') {
    for (const next of path.slice(0, path.indexOf(station) + 1)) receipt = await stepTo(app, params, next)
  }
  return { id: receipt.id, version: receipt.version, fileId }
}

async function stepTo(app: TestApp, params: { id: string }, next: (typeof path)[number]) {
  const clerk = await app.as('clerk')
  const opinion = '材料齐全'
  switch (next) {
    case 'submitted':
      return (await app.as('li')).ask(contract.submitCase, { params })
    case 'received':
      return clerk.ask(contract.receiveCase, { params })
    case 'in-review':
      return clerk.ask(contract.acceptCase, { params })
    case 'awaiting-decision': {
      const reviewer = await app.as('reviewer')
      await reviewer.ask(contract.reviewStep, { params, body: { step: 'site-visit', verdict: 'pass', opinion } })
      return reviewer.ask(contract.reviewStep, { params, body: { step: 'opinion', verdict: 'pass', opinion } })
    }
    case 'granted':
      return (await app.as('deputy-head')).ask(contract.grantCase, { params, body: { opinion } })
    case 'issued':
      return (await app.as('deputy-head')).ask(contract.issueLicence, { params })
  }
}
