import { Checkbox, Form, type FormInstance } from 'antd'
import { needsOf, staffRoles, type StaffRole } from '#domain/organisation/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { roleWords } from '../../ui/organisation-words.ts'
import { useDepartments } from '../../ui/departments.ts'
import { useOrganName } from '../../ui/organ-name.ts'
import { Select } from '../../ui/select.tsx'
import { text } from './users-text.ts'

/** A post as it is filled in. */
export interface PostForm {
  role: StaffRole
  departmentCode?: string | null
  windowCodes?: string[]
}

/** Stands among the departments for the government, which is none. */
const government = 'government'

/** A post as it is to be changed; of no department a leader's is the government's. */
export const formOf = (role: StaffRole, departmentCode: string | null, windowCodes: string[]): PostForm => ({
  role,
  departmentCode: departmentCode ?? (needsOf(role).government ? government : ''),
  windowCodes,
})

/** What is sent of a post: only what the role has. */
export function postOf({ role, departmentCode, windowCodes = [] }: PostForm) {
  const { department, windows } = needsOf(role)
  return {
    role,
    departmentCode: department && departmentCode !== government ? departmentCode || null : null,
    windowCodes: windows === 'none' ? [] : windowCodes,
  }
}

/** Role, and the department and windows it needs. */
export function PostFields({ form }: { form: FormInstance }) {
  const word = useWords(text)
  const roles = useWords(roleWords)
  const { options, windowsOf } = useDepartments()
  const role = Form.useWatch<StaffRole | undefined>('role', form)
  const departmentCode = Form.useWatch<string | undefined>('departmentCode', form)
  const needs = role ? needsOf(role) : { department: false, government: false, windows: 'none' }
  const organ = useOrganName()
  const needed = [{ required: true, message: word.needed }]
  return (
    <>
      <Form.Item name="role" label={word.role} rules={needed}>
        <Select empty={word.none} options={staffRoles.map((each) => [each, roles[each]])} />
      </Form.Item>
      {needs.department && (
        <Form.Item name="departmentCode" label={word.department} rules={needed}>
          <Select
            empty={word.none}
            options={needs.government ? [[government, organ(null)] as const, ...options] : options}
          />
        </Form.Item>
      )}
      {needs.windows !== 'none' && departmentCode && (
        <Form.Item
          name="windowCodes"
          label={word.windows}
          rules={needs.windows === 'some' ? [{ validator: someOf(word.needed) }] : []}
        >
          <Checkbox.Group
            className="stacked"
            options={windowsOf(departmentCode).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
      )}
    </>
  )
}

/** Not the rule `required`: it would mark a group of boxes in a way screen readers do not know. */
const someOf = (message: string) => (_: unknown, chosen: string[] | undefined) =>
  chosen && chosen.length > 0 ? Promise.resolve() : Promise.reject(new Error(message))
