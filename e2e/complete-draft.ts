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

interface Guide {
  item: { materials: { code: string }[] }
  asked: unknown[]
}

/** Applies once more for what somebody has applied for by itself, up to the last look; gives the draft, nothing of which is missing. */
export async function completeDraft(person: Visitor): Promise<string> {
  const { request } = person.context
  for (const before of await numberedCases(person)) {
    const guide = (await (await request.get(`/api/public/items/${before.itemCode}`)).json()) as Guide
    // What a goal brought along, or depends on a situation, is not all there by the same answers.
    if (guide.asked.length > 0) continue
    const { answers } = (await (await request.get(`/api/cases/${before.id}`)).json()) as { answers: object }
    const materials = []
    for (const { code } of guide.item.materials) {
      const file = { multipart: { file: scanned(code) }, headers: { origin: ownCity.origin } }
      const { id } = (await (await request.post('/api/files', file)).json()) as { id: string }
      materials.push({ material: code, fileId: id })
    }
    const { id } = await send(person, '/api/cases', { itemCode: before.itemCode, answers, materials })
    return String(id)
  }
  throw new Error('nothing was applied for that everybody applies for alike')
}
