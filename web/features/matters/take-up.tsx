import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { counterDesk } from '#api/hall-desk.ts'
import { takeUpMatter } from '#api/matters.ts'
import { useWords } from '../../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { Asked } from '../../ui/asked.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { OwnerFields } from './owner-fields.tsx'
import { text } from './text.ts'

interface Values {
  departmentCode: string
  ownerId: string
  about: string
  contact?: string
}

/** Takes up what somebody could not get done; the ticket served at one’s counter goes along with its words. */
export function TakeUp() {
  const word = useWords(text)
  const [isOpen, setOpen] = useState(false)
  const [took, setTook] = useState(false)
  const { data } = useQuestion(question(counterDesk))
  const ticket = data?.ticket?.status === 'serving' ? data.ticket : null
  const { mutate, error, isPending } = useCommand(takeUpMatter, {
    done: () => {
      setOpen(false)
      setTook(true)
    },
  })
  const labels: Record<string, string> = {
    ...{ departmentCode: word.department, ownerId: word.owner, about: word.aboutField, contact: word.contactField },
  }
  const send = ({ contact = '', ...said }: Values) =>
    mutate({
      body: {
        ...said,
        ...(contact.trim() !== '' && { contact: contact.trim() }),
        ...(ticket && { ticketId: ticket.id }),
      },
    })
  return (
    <section className="sheet" aria-label={word.takeUp}>
      {took && <Alert type="success" showIcon role="status" title={word.open} />}
      <Button type={isOpen ? 'default' : 'primary'} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {word.takeUp}
      </Button>
      {isOpen && (
        <Form<Values>
          layout="vertical"
          requiredMark={false}
          initialValues={{ about: ticket?.about ?? '' }}
          onFinish={send}
        >
          {ticket && <p>{word.withTicket(ticket.number)}</p>}
          <OwnerFields />
          <Asked name="about" label={word.aboutField}>
            <Input.TextArea rows={3} maxLength={1000} />
          </Asked>
          <Form.Item name="contact" label={word.contactField}>
            <Input maxLength={100} />
          </Form.Item>
          <RefusalNotice error={error} labelOf={(field) => labels[field] ?? field} />
          <Button type="primary" htmlType="submit" loading={isPending}>
            {word.send}
          </Button>
        </Form>
      )}
    </section>
  )
}
