import { departmentList } from '#api/organisation.ts'
import { useNamed, useWords, words } from '../kernel/language.tsx'
import { question, useQuestion } from '../kernel/questions.tsx'
import type { ActField } from './act-panel.tsx'

const text = words(
  { department: '部门', window: '窗口', whole: '整个部门', choose: '请选择' },
  { department: 'Department', window: 'Window', whole: 'The whole department', choose: 'Please choose' },
)

/** The fields that name a department and one of its windows; the windows are those of the department chosen. */
export function useUnitFields(chosen: string | undefined): ActField[] {
  const word = useWords(text)
  const named = useNamed()
  const departments = useQuestion(question(departmentList), { staleTime: 600_000 }).data?.departments ?? []
  const windows = departments.find(({ code }) => code === chosen)?.windows ?? []
  const optionOf = (one: { code: string; name: string; nameEn: string }) =>
    [one.code, `${one.code} ${named(one)}`] as const
  return [
    {
      ...{ name: 'departmentCode', label: word.department },
      as: [['', word.choose], ...departments.map(optionOf)],
    },
    {
      ...{ name: 'windowCode', label: word.window, optional: true },
      as: [['', word.whole], ...windows.map(optionOf)],
    },
  ]
}
