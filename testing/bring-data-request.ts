import { agreedTo, askFor } from './data-request-bodies.ts'
import { answerDataRequest, doubtData, provideData, requestData } from '#api/data-requests.ts'
import type { TestApp } from './app.ts'

const stations = [
  'a data request', 'an agreed data request', 'a provided data request', 'a doubted data request',
] as const // prettier-ignore
export type DataRequestStation = (typeof stations)[number]
export const isDataRequestStation = (thing: string): thing is DataRequestStation =>
  (stations as readonly string[]).includes(thing)

/** Data the books ask the parks for, as far as a station. */
export async function bringDataRequest(app: TestApp, station: DataRequestStation, caseId?: string): Promise<string> {
  const [books, parks] = [await app.as('reviewer'), await app.as('reviewer-02')]
  const { id } = await books.ask(requestData, { body: { ...askFor('reviewer'), ...(caseId && { caseId }) } })
  const params = { id }
  const reach = stations.indexOf(station)
  if (reach >= 1) await parks.ask(answerDataRequest, { params, body: agreedTo })
  if (reach >= 2) await parks.ask(provideData, { params, body: { way: 'check-result', words: '核验一致' } })
  if (reach >= 3) await books.ask(doubtData, { params, body: { words: '照片不是本人' } })
  return id
}
