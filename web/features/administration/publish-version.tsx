import { Button, Checkbox, Form, Input } from 'antd'
import { publishItemVersion } from '#api/administration-items.ts'
import type { Limit, ServiceItem } from '#domain/catalogue/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { residencyWords } from '../../ui/organisation-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { useDepartments } from '../../ui/departments.ts'
import { useFormFaults } from '../../ui/form-faults.ts'
import type { ManagedItem } from './managed.ts'
import { text } from './items-text.ts'
import { Select } from '../../ui/select.tsx'

interface VersionForm {
  promised: string
  unit: Limit['unit']
  residency: ServiceItem['residency']
  windowCodes?: string[]
  reason: string
}

/** The version seen goes along: somebody else may have published meanwhile. */
const requestOf = (item: ManagedItem, { promised, unit, residency, windowCodes, reason }: VersionForm) => ({
  params: { code: item.code },
  version: item.version,
  body: {
    promised: { ...item.promised, value: Number(promised), unit },
    residency,
    windowCodes: residency === 'none' ? [] : (windowCodes ?? []),
    reason,
  },
})

/** Publishes the item with another promise, residency or windows. */
export function PublishVersion({ item }: { item: ManagedItem }) {
  const word = useWords(text)
  const { windowsOf } = useDepartments()
  const [form] = Form.useForm<VersionForm>()
  const residency = Form.useWatch<ServiceItem['residency'] | undefined>('residency', form)
  const { mutate, error, isPending } = useCommand(publishItemVersion)
  useFormFaults(form, error)
  const { promised } = item
  const needed = [{ required: true, whitespace: true, message: word.needed }]
  return (
    <section className="sheet">
      <h2>{word.publish}</h2>
      <Form<VersionForm>
        form={form}
        name="version"
        layout="vertical"
        requiredMark={false}
        initialValues={{
          promised: String(promised.value),
          unit: promised.unit,
          residency: item.residency,
          windowCodes: item.windowCodes,
          reason: '',
        }}
        onFinish={(filled) => mutate(requestOf(item, filled))}
      >
        <PromiseFields />
        {residency !== 'none' && (
          <Form.Item name="windowCodes" label={word.windows}>
            <Checkbox.Group
              className="stacked"
              options={windowsOf(item.department.code).map(([value, label]) => ({ value, label }))}
            />
          </Form.Item>
        )}
        <Form.Item name="reason" label={word.reason} extra={word.reasonHint} rules={needed}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <p className="soft">{word.publishThen}</p>
        <RefusalNotice error={error} />
        <Button htmlType="submit" loading={isPending}>
          {word.publish}
        </Button>
      </Form>
    </section>
  )
}

function PromiseFields() {
  const word = useWords(text)
  const residencies = useWords(residencyWords)
  return (
    <div className="beside">
      <Form.Item
        name="promised"
        label={word.value}
        extra={word.valueHint}
        rules={[{ required: true, pattern: /^\d{1,3}$/, message: word.valueHint }]}
      >
        <Input inputMode="numeric" maxLength={3} />
      </Form.Item>
      <Form.Item name="unit" label={word.unit}>
        <Select options={(['workday', 'day', 'month', 'hour'] as const).map((unit) => [unit, word[unit]])} />
      </Form.Item>
      <Form.Item name="residency" label={word.residency}>
        <Select options={(['full', 'partial', 'none'] as const).map((each) => [each, residencies[each]])} />
      </Form.Item>
    </div>
  )
}
