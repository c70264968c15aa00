import { draftCase, submitCase } from '#api/cases.ts'
import { itemGuide } from '#api/catalogue.ts'
import { prefill } from '#api/desk.ts'
import { linkTicket } from '#api/hall-desk.ts'
import { registerParty } from '#api/people.ts'
import { rateService } from '#api/ratings.ts'
import { upgradeCitizenId } from '#domain/kernel/index.ts'
import type { Browser } from '#testing/browse.ts'

/** One visit as it is on record: the ticket, the case taken in from it, and who applied. */
export interface Applied {
  ticket: string
  caseId: string
  name: string
}

/** The registration of nurses. */
export const nurses = '1806'
const paper = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

/** Takes in the application of an invented nurse from the visitor with this ticket; they rate it once they were served. */
export async function applyAtWindow(clerk: Browser, ticket: string, nth: number) {
  const name = `秦${'若安可如思念书雨'.charAt(nth % 8)}${'兰梅竹菊荷松桂枫'.charAt((nth >> 3) % 8)}`
  const number = upgradeCitizenId(`320684770303${String(101 + nth)}`) ?? ''
  const { id: applicantId } = await clerk.ask(registerParty, {
    body: { kind: 'person', name, number, mobile: '13800138077' },
  })
  const { answers } = await clerk.ask(prefill, { params: { id: applicantId }, query: { item: nurses } })
  const { item } = await clerk.ask(itemGuide, { params: { code: nurses } })
  const materials: { material: string; fileId: string }[] = []
  for (const { code } of item.materials)
    materials.push({ material: code, fileId: (await clerk.upload(`${code}.pdf`, paper)).id })
  const said = {
    ...{ school: '南通卫校', internshipMonths: 9, passedExamOn: '2026-01-05' },
    ...{ institution: '海门市人民医院', request: '首次注册', contactName: name },
  }
  const body = { itemCode: nurses, applicantId, answers: { ...answers, ...said }, materials }
  const { id: caseId } = await clerk.ask(draftCase, { body })
  await clerk.ask(submitCase, { params: { id: caseId } })
  const params = { id: ticket }
  await clerk.ask(linkTicket, { params, body: { caseId } })
  return {
    rate: async (visitor: Browser): Promise<Applied> => {
      await visitor.ask(rateService, { params, body: { grade: 'very-satisfied', reasons: [] } })
      return { ticket, caseId, name }
    },
  }
}
