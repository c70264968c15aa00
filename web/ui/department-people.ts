import { departmentStaff } from '#api/administration-organisation.ts'
import { useNamed } from '../kernel/language.tsx'
import { question, useQuestion } from '../kernel/questions.tsx'

/** The people of a department as options, all or those of some roles, for who may see them; none while no department is chosen. */
export function useDepartmentPeople(
  code: string | undefined,
  roles?: readonly string[],
): (readonly [id: string, shown: string])[] {
  const named = useNamed()
  const { data } = useQuestion(question(departmentStaff, { params: { code: code ?? '' } }), {
    enabled: (code ?? '') !== '',
    staleTime: 600_000,
  })
  return (data?.people ?? [])
    .filter(({ disabled, role }) => !disabled && (roles?.includes(role) ?? true))
    .map((one) => [one.id, named(one)] as const)
}
