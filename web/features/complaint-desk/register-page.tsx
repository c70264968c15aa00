import { Button, Form } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { lodgeComplaint } from '#api/complaints.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { complaintKinds, type ComplaintKind } from '#domain/supervision/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { FormField, type ActField } from '../../ui/act-panel.tsx'
import { complaintKindWords } from '../../ui/complaint-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { useUnitFields } from '../../ui/unit-fields.ts'
import { text } from './text.ts'

type Receipt = ReplyOf<typeof lodgeComplaint>

interface Values {
  kind: ComplaintKind
  departmentCode: string
  windowCode?: string
  caseNumber?: string
  story: string
  name?: string
  contact?: string
}

/** Takes a complaint down for somebody at the window or on the telephone. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  return (
    <div className="page">
      <title>{word.register}</title>
      {account?.role === 'supervisor' && (
        <p>
          <Link to="/complaints">← {word.back}</Link>
        </p>
      )}
      <h1>{word.register}</h1>
      <p className="soft">{word.registerLead}</p>
      {receipt ? <Registered receipt={receipt} again={() => setReceipt(null)} /> : <RegisterForm done={setReceipt} />}
    </div>
  )
}

function Registered({ receipt: { number, queryCode }, again }: { receipt: Receipt; again(): void }) {
  const word = useWords(text)
  return (
    <section className="sheet" role="status">
      <h2>{word.registered}</h2>
      <dl className="keys">
        <div>
          <dt>{word.number}</dt>
          <dd>{number}</dd>
        </div>
        <div>
          <dt>{word.code}</dt>
          <dd>{queryCode}</dd>
        </div>
      </dl>
      <Button onClick={again}>{word.again}</Button>
    </section>
  )
}

function RegisterForm({ done }: { done(receipt: Receipt): void }) {
  const word = useWords(text)
  const kinds = useWords(complaintKindWords)
  const [form] = Form.useForm<Values>()
  const units = useUnitFields(Form.useWatch('departmentCode', form))
  const { mutate, error, isPending } = useCommand(lodgeComplaint, { done })
  const optional = (name: string, label: string): ActField => ({ name, label, as: 'line', optional: true })
  const fields: ActField[] = [
    { name: 'kind', label: word.kind, as: complaintKinds.map((kind) => [kind, kinds[kind]] as const) },
    ...units,
    optional('caseNumber', word.caseNumber),
    { name: 'story', label: word.storyField, as: 'text' },
    optional('name', word.nameField),
    optional('contact', word.contactField),
  ]
  return (
    <Form<Values>
      form={form}
      className="sheet"
      layout="vertical"
      requiredMark={false}
      initialValues={{ kind: 'cannot-get-done', departmentCode: '', windowCode: '' }}
      onFinish={({ windowCode, caseNumber, ...said }) =>
        mutate({ body: { ...said, windowCode: windowCode || null, caseNumber: caseNumber || null } })
      }
    >
      {fields.map((field) => (
        <FormField key={field.name} field={field} />
      ))}
      <RefusalNotice error={error} labelOf={(name) => fields.find((field) => field.name === name)?.label ?? name} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        {word.send}
      </Button>
    </Form>
  )
}
