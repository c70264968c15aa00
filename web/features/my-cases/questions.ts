import { caseFile, myCases } from '#api/cases.ts'
import { caseClocks } from '#api/clocks.ts'
import { question } from '../../kernel/questions.tsx'

export const casesAfter = (after: string | null) =>
  question(myCases, { query: { limit: '20', ...(after && { after }) } })
export const fileOf = (id: string) => question(caseFile, { params: { id } })
export const clocksOf = (id: string) => question(caseClocks, { params: { id }, query: { explain: 'true' } })
