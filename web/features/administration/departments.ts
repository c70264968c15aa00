import { departmentList } from '#api/organisation.ts'
import { useNamed } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import type { Option } from '../../ui/address-filters.tsx'

/** The departments of the city, and the windows of one, as choices. */
export function useDepartments() {
  const named = useNamed()
  const departments = useQuestion(question(departmentList), { staleTime: 600_000 }).data?.departments ?? []
  return {
    options: departments.map((department): Option => [department.code, `${department.code} ${named(department)}`]),
    windowsOf: (code: string | null | undefined): Option[] =>
      (departments.find((department) => department.code === code)?.windows ?? []).map((window) => [
        window.code,
        `${window.code} ${named(window)}`,
      ]),
  }
}
