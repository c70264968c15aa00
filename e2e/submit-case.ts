import { scanned } from './papers.ts'
import type { Visitor } from './visitor.ts'

/** Submits an application of a nurse from the window without taking it in: something to be received. Gives its id and number. */
export async function submitCase({ page }: Visitor): Promise<{ id: string; caseNumber: string }> {
  return page.evaluate(
    async (paper) => {
      const send = async (path: string, body: object | FormData) => {
        const isForm = body instanceof FormData
        const response = await fetch(path, {
          method: 'POST',
          headers: { 'idempotency-key': crypto.randomUUID(), ...(!isForm && { 'content-type': 'application/json' }) },
          body: isForm ? body : JSON.stringify(body),
        })
        const reply = (await response.json()) as Record<string, unknown>
        if (!response.ok) throw new Error(`${path}: ${JSON.stringify(reply)}`)
        return reply
      }
      const ask = async (path: string) => (await (await fetch(path)).json()) as Record<string, unknown>
      const nurse = { kind: 'person', name: '秦若兰', number: '320684197703030019', mobile: '13800138077' }
      const { id: applicantId } = await send('/api/people', nurse)
      const { answers } = await ask(`/api/people/${String(applicantId)}/prefill?item=1806`)
      const { item } = (await ask('/api/public/items/1806')) as { item: { materials: { code: string }[] } }
      const materials = []
      for (const { code } of item.materials) {
        const form = new FormData()
        form.append('file', new Blob([Uint8Array.from(paper)], { type: 'application/pdf' }), `${code}.pdf`)
        const { id } = await send('/api/files', form)
        materials.push({ material: code, fileId: id })
      }
      const school = { school: '南通卫校', internshipMonths: 9, passedExamOn: '2026-01-05' }
      const practice = {
        institution: '海门市人民医院',
        request: '首次注册',
        contactName: '秦若兰',
      }
      const said = { ...(answers as object), ...school, ...practice }
      const { id } = await send('/api/cases', { itemCode: '1806', applicantId, answers: said, materials })
      const { caseNumber } = await send(`/api/cases/${String(id)}/submit`, {})
      return { id: String(id), caseNumber: String(caseNumber) }
    },
    [...scanned('paper').buffer],
  )
}
