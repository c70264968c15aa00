import { Button, Checkbox, Drawer, Form, Input } from 'antd'
import { saveOrganisationDraft } from '#api/administration-structure.ts'
import { needsOf, type Structure } from '#domain/organisation/index.ts'
import { useNamed, useWords } from '../../../kernel/language.tsx'
import { useCommand } from '../../../kernel/questions.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { Choice, Line, Tick } from '../item/entry-list.tsx'
import type { Entry, WorkedOn } from './change-lines.ts'
import { text } from './text.ts'

type Part = keyof Structure

/** What is being changed: an entry, or a fresh one. */
export interface Chosen {
  part: Part
  entry: Entry
  isNew: boolean
}

interface DrawerProps {
  chosen: Chosen | null
  worked: WorkedOn
  close(): void
}

/** A department or window, changed in the draft. */
export function EntryDrawer({ chosen, worked, close }: DrawerProps) {
  const word = useWords(text)
  const title = chosen?.part === 'windows' ? word.window : word.department
  return (
    <Drawer
      open={chosen !== null}
      onClose={close}
      title={`${title} ${chosen?.entry.code ?? ''}`}
      size={520}
      destroyOnHidden
    >
      {chosen && <EntryForm chosen={chosen} worked={worked} close={close} />}
    </Drawer>
  )
}

function EntryForm({ chosen: { part, entry, isNew }, worked, close }: DrawerProps & { chosen: Chosen }) {
  const word = useWords(text)
  const [form] = Form.useForm<Record<string, unknown>>()
  const { mutate, error, isPending } = useCommand(saveOrganisationDraft, { done: close })
  const structure = worked.draft?.structure ?? worked.structure
  const save = (values: Record<string, unknown>) => {
    const { zone, ...rest } = { ...entry, ...values } as Record<string, unknown>
    const whole = part === 'windows' ? { ...rest, zone: zone || null } : rest
    const body = { departments: [], windows: [], [part]: [whole] } as unknown as Structure
    mutate({ body, version: worked.draft?.revision ?? 0 })
  }
  return (
    <Form form={form} name="structure" layout="vertical" requiredMark={false} initialValues={entry} onFinish={save}>
      {isNew && <Code taken={structure[part]} part={part} />}
      <Line part={['name']} label={word.name} />
      <Line part={['nameEn']} label={word.nameEn} />
      {part === 'departments' ? (
        <DepartmentFields />
      ) : (
        <WindowFields worked={worked} structure={structure} isNew={isNew} />
      )}
      {!isNew && <Tick part={['closed']} label={word.closed} />}
      {!isNew && <p className="soft">{word.closedHint}</p>}
      <RefusalNotice error={error} labelOf={(field) => field} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        {word.save}
      </Button>
    </Form>
  )
}

function Code({ part, taken }: { part: Part; taken: readonly { code: string }[] }) {
  const word = useWords(text)
  const shape = part === 'windows' ? /^\d{4}$/ : /^\d{2}$/
  const fits = (_: unknown, value: unknown) =>
    shape.test(String(value)) && !taken.some(({ code }) => code === value)
      ? Promise.resolve()
      : Promise.reject(new Error(word.wrongCode))
  return (
    <Form.Item name="code" label={word.code} extra={word.codeHint} rules={[{ validator: fits }]}>
      <Input maxLength={4} inputMode="numeric" />
    </Form.Item>
  )
}

function DepartmentFields() {
  const word = useWords(text)
  return (
    <>
      <Line part={['word']} label={word.word} />
      <Line part={['creditCode']} label={word.creditCode} rules={[{ len: 18 }]} />
      <Tick part={['vertical']} label={word.vertical} />
    </>
  )
}

function WindowFields({ worked, structure, isNew }: { worked: WorkedOn; structure: Structure; isNew: boolean }) {
  const word = useWords(text)
  const named = useNamed()
  const departmentCode: unknown = Form.useWatch('departmentCode')
  const zone: unknown = Form.useWatch('zone')
  const people = worked.people.filter(
    (person) => person.departmentCode === departmentCode && needsOf(person.role).windows !== 'none' && !person.disabled,
  )
  const departments = structure.departments.filter(({ closed }) => !closed)
  return (
    <>
      {isNew ? (
        <Choice
          part={['departmentCode']}
          label={word.department}
          options={departments.map((one) => [one.code, `${one.code} ${named(one)}`])}
        />
      ) : (
        <Form.Item name="departmentCode" hidden>
          <Input />
        </Form.Item>
      )}
      <Choice
        part={['zone']}
        label={word.zone}
        options={[
          ...(isNew || !zone ? [['', word.noZone] as const] : []),
          ...worked.zones.map((one) => [one.letter, `${one.letter} ${named(one)}`] as const),
        ]}
      />
      <Form.Item name="people" label={word.people}>
        <Checkbox.Group
          className="stacked"
          options={people.map((person) => ({ value: person.id, label: named(person) }))}
        />
      </Form.Item>
    </>
  )
}
