import { caseFile } from '#api/cases.ts'
import { itemGuide } from '#api/catalogue.ts'
import { myMandates } from '#api/people.ts'
import { question } from '../../kernel/questions.tsx'

export const fileOf = (id: string) => question(caseFile, { params: { id } })
export const guideTo = (code: string) => question(itemGuide, { params: { code } })
export const mandates = question(myMandates)
