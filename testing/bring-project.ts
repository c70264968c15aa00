// Brings a project of Li's: a book stall in the park, applied for once.
import * as contract from '#api/projects.ts'
import type { TestApp } from './app.ts'
import { marketAnswers, pdf } from './bring-case.ts'
import { stallInThePark } from './toy-city.ts'

/** One application for the stall, with a paper Li has. */
export const stallApplication = (fileId: string, applicantId: string) => ({
  bundle: stallInThePark.code,
  applicantId,
  situation: { where: 'park' },
  answers: marketAnswers,
  materials: [{ material: 'site-plan', fileId }],
})

/** Starts a project of Li's; gives its id. */
export async function bringProject(app: TestApp): Promise<string> {
  const li = await app.as('li')
  const { id: fileId } = await li.upload('plan.pdf', pdf)
  const { id } = await li.ask(contract.startProject, { body: stallApplication(fileId, app.parties.li) })
  return id
}

/** A body each act on a project would take. */
export const projectBodies: Record<string, () => unknown> = {
  '/api/projects/:id/close-part': () => ({ item: '0201' }),
  '/api/projects/:id/expect': () => ({ item: '0201', on: '2097-03-04' }),
  '/api/projects/:id/withdraw': () => ({ reason: '不办了' }),
}
