import { caseFile, myCases } from '#api/cases.ts'
import { signIn } from '#api/identity.ts'
import { caseLicence } from '#api/licences.ts'
import { openBrowser } from '../testing/browse.ts'
import { demoPassword } from './visitor.ts'

/** The applicant of the demo city at a program of their own: number and query code of a case, and the payload of a licence. */
export async function ownPapers(origin: string) {
  const person = openBrowser(origin)
  await person.ask(signIn, { body: { username: 'applicant-1', password: demoPassword } })
  const { cases } = await person.ask(myCases, { query: { limit: '100' } })
  const numbered = cases.filter(({ caseNumber }) => caseNumber !== null)
  const [first] = numbered
  if (!first) throw new Error('the applicant of the demo has no case')
  const { caseNumber, queryCode } = await person.ask(caseFile, { params: { id: first.id } })
  for (const { id } of numbered) {
    const licence = await person.ask(caseLicence, { params: { id } }).catch(() => null)
    if (licence)
      return { caseNumber: caseNumber ?? '', queryCode: queryCode ?? '', itemName: first.itemName, ...licence }
  }
  throw new Error('the applicant of the demo has no licence')
}
