import { send } from './send.ts'
import type { Visitor } from './visitor.ts'

/** A clerk of the health window receives, accepts, reviews and grants an application of item 1806, and issues its licence. */
export async function issueLicence(clerk: Visitor, id: string): Promise<void> {
  await send(clerk, `/api/cases/${id}/receive`)
  await send(clerk, `/api/cases/${id}/accept`)
  await send(clerk, `/api/cases/${id}/review`, { step: 'document-review', verdict: 'pass', opinion: '属实' })
  await send(clerk, `/api/cases/${id}/grant`, { opinion: '准予' })
  await send(clerk, `/api/cases/${id}/issue`)
}
