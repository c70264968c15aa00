import { ownCity } from './own-city.ts'
import { scanned } from './papers.ts'
import { send } from './send.ts'
import type { Visitor } from './visitor.ts'

/** What a nurse says beyond what is known of her. */
export const nurse = {
  school: '南通卫校',
  internshipMonths: 9,
  passedExamOn: '2026-01-05',
  institution: '海门市人民医院',
  request: '首次注册',
  contactName: '甘望舒',
}

/** Somebody's own application, or by mandate that of `applicantId`, handed in online with every paper but those left out, or left a draft; gives its id. */
export async function applyFor(
  person: Visitor,
  itemCode: string,
  said: object,
  { without = [], applicantId, submits = true }: { without?: string[]; applicantId?: string; submits?: boolean } = {},
): Promise<string> {
  const { request } = person.context
  const ask = async (path: string) => (await (await request.get(path)).json()) as Record<string, unknown>
  const { partyId } = await ask('/api/session')
  const { answers } = await ask(`/api/people/${applicantId ?? String(partyId)}/prefill?item=${itemCode}`)
  const { item } = (await ask(`/api/public/items/${itemCode}`)) as { item: { materials: { code: string }[] } }
  const materials = []
  for (const { code } of item.materials.filter(({ code }) => !without.includes(code))) {
    const file = { multipart: { file: scanned(code) }, headers: { origin: ownCity.origin } }
    const { id } = (await (await request.post('/api/files', file)).json()) as { id: string }
    materials.push({ material: code, fileId: id })
  }
  const { id } = await send(person, '/api/cases', {
    ...{ itemCode, answers: { ...(answers as object), ...said }, materials },
    ...(applicantId && { applicantId }),
  })
  if (submits) await send(person, `/api/cases/${String(id)}/submit`)
  return String(id)
}
