import { Alert, Button, Form, Input } from 'antd'
import { changeItemStatus } from '#api/administration-items.ts'
import { itemStatuses, type ItemStatus } from '#domain/catalogue/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useToday } from '../../kernel/time.ts'
import { itemStatusWords } from '../../ui/organisation-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { useFormFaults } from '../../ui/form-faults.ts'
import type { ManagedItem } from './managed.ts'
import { text } from './items-text.ts'
import { Select } from '../../ui/select.tsx'

interface StatusForm {
  status: ItemStatus
  effectiveOn: string
  reason: string
}

/** Opens, suspends or cancels an item from a day on. */
export function ChangeStatus({ item }: { item: ManagedItem }) {
  const word = useWords(text)
  const statuses = useWords(itemStatusWords)
  const today = useToday()
  const [form] = Form.useForm<StatusForm>()
  const { mutate, error, isPending, isSuccess } = useCommand(changeItemStatus, { done: () => form.resetFields() })
  useFormFaults(form, error)
  const needed = [{ required: true, whitespace: true, message: word.needed }]
  const choices = itemStatuses.filter((status) => status !== item.status || item.coming)
  return (
    <section className="sheet">
      <h2>{word.changeStatus}</h2>
      {isSuccess && <Alert type="success" showIcon role="status" title={word.saved} />}
      <Form<StatusForm>
        form={form}
        name="status"
        layout="vertical"
        requiredMark={false}
        initialValues={{ status: choices[0], effectiveOn: today, reason: '' }}
        onFinish={(body) => mutate({ params: { code: item.code }, body })}
      >
        <div className="beside">
          <Form.Item name="status" label={word.status}>
            <Select
              options={choices.map((status) => [status, status === item.status ? word.unchanged : statuses[status]])}
            />
          </Form.Item>
          <Form.Item name="effectiveOn" label={word.effectiveOn} rules={needed}>
            <Input type="date" min={today} />
          </Form.Item>
        </div>
        <Form.Item name="reason" label={word.reason} extra={word.reasonHint} rules={needed}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <p className="soft">{word.changeStatusThen}</p>
        <RefusalNotice error={error} />
        <Button htmlType="submit" loading={isPending}>
          {word.changeStatus}
        </Button>
      </Form>
    </section>
  )
}
