import { Form } from 'antd'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { Asked } from '../../ui/asked.tsx'
import { useDepartmentPeople } from '../../ui/department-people.ts'
import { useDepartments } from '../../ui/departments.ts'
import { Select } from '../../ui/select.tsx'
import { text } from './text.ts'

/** The roles of those a matter may be left to. */
const mayOwn = ['reviewer', 'deputy-head', 'head']

/** Who sees to it: a department, and somebody of it. */
export function OwnerFields() {
  const word = useWords(text)
  const named = useNamed()
  const chosen = Form.useWatch<string | undefined>('departmentCode')
  const { departments } = useDepartments()
  const people = useDepartmentPeople(chosen, mayOwn)
  return (
    <>
      <Asked name="departmentCode" label={word.department}>
        <Select empty={word.chooseDepartment} options={departments.map((one) => [one.code, named(one)] as const)} />
      </Asked>
      <Asked name="ownerId" label={word.owner}>
        <Select empty={word.chooseOwner} options={people} />
      </Asked>
    </>
  )
}
