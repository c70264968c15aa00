import { departmentList } from '#api/organisation.ts'
import { useNamed } from '../kernel/language.tsx'
import { question, useQuestion } from '../kernel/questions.tsx'

/** The departments of the city with their windows. */
export const departments = question(departmentList)

/** The departments as they are, as choices, and the windows of one as choices; they hardly ever change. */
export function useDepartments() {
  const named = useNamed()
  const all = useQuestion(departments, { staleTime: 600_000 }).data?.departments ?? []
  const optionOf = (one: { code: string; name: string; nameEn: string }) =>
    [one.code, `${one.code} ${named(one)}`] as const
  return {
    departments: all,
    options: all.map(optionOf),
    windowsOf: (code: string | null | undefined) =>
      (all.find((department) => department.code === code)?.windows ?? []).map(optionOf),
  }
}
