import { partiesOf } from '../cases/index.ts'
import type { Account } from '../identity/index.ts'
import { Problem } from '../kernel/problem.ts'
import type { Projects } from './projects.ts'

/** The party somebody applies for: their own, or one whose mandate they hold; 404 `party-not-found` for everybody else's. */
export async function partyFor(database: Projects['desk']['database'], { id, partyId }: Account, named?: string) {
  const wanted = named ?? partyId
  if (!wanted) throw new Problem(400, 'invalid', {}, [{ field: 'applicantId', message: 'field-required' }])
  const [may] = await database.query(`select where $2::uuid in ${partiesOf('$1')}`, [id, wanted])
  if (!may) throw new Problem(404, 'party-not-found')
  return wanted
}
