import { ownCity } from './own-city.ts'
import { scanned } from './papers.ts'
import { send } from './send.ts'
import type { Visitor } from './visitor.ts'

interface Line {
  id: string
  itemCode: string
  caseNumber: string | null
}

/** What somebody has applied for: their numbered cases. */
export async function numberedCases({ context }: Visitor): Promise<Line[]> {
  const { cases } = (await (await context.request.get('/api/my-cases?limit=50')).json()) as { cases: Line[] }
  return cases.filter(({ caseNumber }) => caseNumber !== null)
}

/** Applies once more for what somebody has applied for, up to the last look; gives the draft, nothing of which is missing. */
export async function completeDraft(person: Visitor): Promise<string> {
  const { request } = person.context
  const [before] = await numberedCases(person)
  const { answers } = (await (await request.get(`/api/cases/${before?.id}`)).json()) as { answers: object }
  const guide = await (await request.get(`/api/public/items/${before?.itemCode}`)).json()
  const materials = []
  for (const { code } of (guide as { item: { materials: { code: string }[] } }).item.materials) {
    const file = { multipart: { file: scanned(code) }, headers: { origin: ownCity.origin } }
    const { id } = (await (await request.post('/api/files', file)).json()) as { id: string }
    materials.push({ material: code, fileId: id })
  }
  const { id } = await send(person, '/api/cases', { itemCode: before?.itemCode, answers, materials })
  return String(id)
}
