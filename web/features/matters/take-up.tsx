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
  const [standing, setStanding] = useState<'closed' | 'open' | 'took'>('closed')
  const isOpen = standing === 'open'
  const { data } = useQuestion(question(counterDesk))
  const ticket = data?.ticket?.status === 'serving' ? data.ticket : null
  const { mutate, error, isPending } = useCommand(takeUpMatter, {
    done: () => setStanding('took'),
  })
  const labelOf = useLabels()
  const send = (said: Values) => mutate({ body: bodyOf(said, ticket?.id) })
  return (
    <section className="sheet" aria-label={word.takeUp}>
      {standing === 'took' && <Alert type="success" showIcon role="status" title={word.open} />}
      <Button
        type={isOpen ? 'default' : 'primary'}
        aria-expanded={isOpen}
        onClick={() => setStanding(isOpen ? 'closed' : 'open')}
      >
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
          <RefusalNotice error={error} labelOf={labelOf} />
          <Button type="primary" htmlType="submit" loading={isPending}>
            {word.send}
          </Button>
        </Form>
      )}
    </section>
  )
}

function useLabels(): (field: string) => string {
  const { department, owner, aboutField, contactField } = useWords(text)
  const labels: Record<string, string> = {
    departmentCode: department,
    ownerId: owner,
    about: aboutField,
    contact: contactField,
  }
  return (field) => labels[field] ?? field
}

/** What is left empty is not sent. */
const bodyOf = ({ contact = '', ...said }: Values, ticketId: string | undefined) => ({
  ...said,
  ...(contact.trim() !== '' && { contact: contact.trim() }),
  ...(ticketId !== undefined && { ticketId }),
})
