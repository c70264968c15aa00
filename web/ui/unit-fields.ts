import { useWords, words } from '../kernel/language.tsx'
import type { ActField } from './act-panel.tsx'
import { useDepartments } from './departments.ts'

const text = words(
  { department: '部门', window: '窗口', whole: '整个部门', choose: '请选择' },
  { department: 'Department', window: 'Window', whole: 'The whole department', choose: 'Please choose' },
)

/** The fields that name a department and one of its windows; the windows are those of the department chosen. */
export function useUnitFields(chosen: string | undefined): ActField[] {
  const word = useWords(text)
  const { options, windowsOf } = useDepartments()
  return [
    {
      ...{ name: 'departmentCode', label: word.department },
      as: [['', word.choose], ...options],
    },
    {
      ...{ name: 'windowCode', label: word.window, optional: true },
      as: [['', word.whole], ...windowsOf(chosen)],
    },
  ]
}
