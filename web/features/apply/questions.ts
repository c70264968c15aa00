import { caseFile } from '#api/cases.ts'
import { itemGuide } from '#api/catalogue.ts'
import { myMandates } from '#api/people.ts'
import { queryOf } from '../../ui/situation.ts'
import { question } from '../../kernel/questions.tsx'

export const fileOf = (id: string) => question(caseFile, { params: { id } })
export const guideTo = (code: string, situation: Record<string, string> = {}) =>
  question(itemGuide, { params: { code }, ...queryOf(situation) })
export const mandates = question(myMandates)
