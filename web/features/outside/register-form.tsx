import { Button, Drawer, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { registerOutsideSystem } from '#api/outside.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import type { Option } from '../../ui/address-filters.tsx'
import { useDepartments } from '../../ui/departments.ts'
import { useFormFaults } from '../../ui/form-faults.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { Select } from '../../ui/select.tsx'
import type { Detail } from './detail.ts'
import { registerText } from './register-text.ts'

interface RegisterFormProps {
  open: boolean
  /** What is registered already; its code, zone and calendar stay. */
  system: Detail['system'] | null
  close(code?: string): void
}

/** Registers an outside system, or its name, department and patience anew. */
export function RegisterForm({ open, system, close }: RegisterFormProps) {
  const word = useWords(registerText)
  return (
    <Drawer open={open} onClose={() => close()} title={system ? word.change : word.add} size={560} destroyOnHidden>
      <Fields system={system} close={close} />
    </Drawer>
  )
}

interface Values {
  code: string
  name: string
  nameEn: string
  departmentCode: string
  zone: string
  calendar: 'city' | 'every-day'
  settleHours: string
}

const valuesOf = (system: Detail['system'] | null): Values => ({
  code: system?.code ?? '',
  name: system?.name ?? '',
  nameEn: system?.nameEn ?? '',
  departmentCode: system?.department.code ?? '',
  zone: system?.zone ?? 'Asia/Shanghai',
  calendar: system?.calendar ?? 'city',
  settleHours: String(system?.settleHours ?? 24),
})

function Fields({ system, close }: Omit<RegisterFormProps, 'open'>) {
  const word = useWords(registerText)
  const [form] = Form.useForm<Values>()
  const { mutate, error, isPending } = useCommand(registerOutsideSystem, { done: ({ code }) => close(code) })
  useFormFaults(form, error)
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={valuesOf(system)}
      onFinish={({ settleHours, ...said }) =>
        mutate({ body: { ...valuesOf(system), ...said, settleHours: Number(settleHours) } })
      }
    >
      <Inputs system={system} />
      <RefusalNotice error={error} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        {word.save}
      </Button>
    </Form>
  )
}

function Inputs({ system }: Pick<RegisterFormProps, 'system'>) {
  const word = useWords(registerText)
  const { options: departments } = useDepartments()
  const needed = [{ required: true, whitespace: true, message: word.needed }]
  const shaped = (pattern: RegExp, message: string) => [{ required: true, pattern, message }]
  const calendars: Option[] = [
    ['city', word.city],
    ['every-day', word.everyDay],
  ]
  const fields: [keyof Values, object[], ReactNode, hint?: string][] = [
    [
      'code',
      shaped(/^[a-z][a-z0-9]{1,19}$/, word.codeHint),
      <Input disabled={system !== null} maxLength={20} />,
      word.codeHint,
    ],
    ['name', needed, <Input maxLength={200} />],
    ['nameEn', needed, <Input maxLength={200} />],
    ['departmentCode', needed, <Select empty={word.choose} options={departments} />],
    ['zone', needed, <Input disabled={system !== null} maxLength={60} />, word.zoneHint],
    ['calendar', needed, <Select options={calendars} />],
    [
      'settleHours',
      shaped(/^(\d|1\d|2[0-4])$/, word.settleHint),
      <Input inputMode="numeric" maxLength={2} />,
      word.settleHint,
    ],
  ]
  return fields
    .filter(([name]) => name !== 'calendar' || system === null)
    .map(([name, rules, input, hint]) => (
      <Form.Item
        key={name}
        name={name}
        label={word[name === 'departmentCode' ? 'department' : name]}
        rules={rules}
        extra={hint}
      >
        {input}
      </Form.Item>
    ))
}
