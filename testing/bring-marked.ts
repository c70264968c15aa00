// Brings a case whose one paper its owner marked as holding a trade secret.
import * as contract from '#api/cases.ts'
import type { TestApp } from './app.ts'
import { marketAnswers, pdf, type Brought } from './bring-case.ts'
import { marketPermit } from './toy-city.ts'

/** In review, with its plan marked; issued where that is asked for. */
export async function bringMarked(app: TestApp, until: 'in-review' | 'issued' = 'in-review'): Promise<Brought> {
  const [li, clerk] = [await app.as('li'), await app.as('clerk')]
  const { id: fileId } = await li.upload('plan.pdf', pdf)
  const mark = { ground: 'trade-secret', reason: '含供货价格' } as const
  const body = {
    itemCode: marketPermit.code,
    answers: marketAnswers,
    materials: [{ material: 'site-plan', fileId, mark }],
  }
  const { id } = await li.ask(contract.draftCase, { body })
  const params = { id }
  await li.ask(contract.submitCase, { params })
  await clerk.ask(contract.receiveCase, { params })
  let { version } = await clerk.ask(contract.acceptCase, { params })
  if (until === 'issued') {
    const [reviewer, deputy] = [await app.as('reviewer'), await app.as('deputy-head')]
    for (const step of ['site-visit', 'opinion'])
      await reviewer.ask(contract.reviewStep, { params, body: { step, verdict: 'pass', opinion: '材料齐全' } })
    await deputy.ask(contract.grantCase, { params, body: { opinion: '准予' } })
    version = (await deputy.ask(contract.issueLicence, { params })).version
  }
  return { id, version, fileId }
}
