import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { withdrawAnnouncement } from '#api/announcements.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import type { Managed } from './questions.ts'
import { text } from './text.ts'

/** Taking an announcement from the public: asked for with a reason, because it is for good. */
export function Withdrawal({ announcement: { id, version } }: { announcement: Managed }) {
  const word = useWords(text)
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<{ reason: string }>()
  const { mutate, error, isPending } = useCommand(withdrawAnnouncement, { done: () => setOpen(false) })
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {word.withdraw}
      </Button>
      <Modal
        open={open}
        title={word.withdrawTitle}
        okText={word.confirm}
        okButtonProps={{ danger: true, loading: isPending }}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
      >
        <p>{word.withdrawHint}</p>
        <RefusalNotice error={error} />
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ reason }) => mutate({ params: { id }, body: { reason }, version })}
        >
          <Form.Item
            name="reason"
            label={word.reason}
            rules={[{ required: true, whitespace: true, message: word.reasonNeeded }]}
          >
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  )
}
