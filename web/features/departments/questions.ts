import { itemList } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { departmentList } from '#api/organisation.ts'
import { Refused } from '../../kernel/ask.ts'
import type { Place } from '../../kernel/pages.tsx'
import { question, type Question } from '../../kernel/questions.tsx'
import { departments } from '../../ui/departments.ts'

export type Department = ReplyOf<typeof departmentList>['departments'][number]

export const itemsOf = (department: string) => question(itemList, { query: { department, limit: '100' } })

/** One department; refused with 404 where there is none. */
export const departmentOf = (code: string): Question<Department> => ({
  queryKey: [...departments.queryKey, code],
  asked: async (ask, signal) => {
    const { departments: all } = await departments.asked(ask, signal)
    const found = all.find((one) => one.code === code)
    if (!found) throw new Refused(404, {})
    return found
  },
})

export const departmentsQuestions = () => [departments]
/** What is no code is no department's. */
export const departmentQuestions = ({ params: { code = '' } }: Place) =>
  /^\d{2}$/.test(code) ? [departmentOf(code), itemsOf(code)] : [departmentOf(code)]
