import { Button, Card } from 'antd'
import { useState, type FormEvent } from 'react'
import { draftCase, receiveCase, submitCase } from '#api/cases.ts'
import type { itemGuide } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsOf } from '../../ui/faults.ts'
import { answerOf, SchemaField, titleOf } from '../../ui/schema-field.tsx'
import type { Party } from './party.ts'
import { PaperSlot } from './paper-slot.tsx'
import { text } from './text.ts'

/** What the applicant is handed at the window. */
export interface Received {
  id: string
  caseNumber: string | null
  queryCode: string | null
}

interface FormProps {
  guide: ReplyOf<typeof itemGuide>
  party: Party
  done(received: Received): void
}

/** The application of somebody at the window: the form, the papers, and one button that submits and receives it. */
export function ApplicationForm({ guide, party, done }: FormProps) {
  const word = useWords(text)
  const language = useLanguage()
  const { typed, setTyped, papers, setPapers, faults, sending, send } = useIntake({ guide, party, done })
  const { form, materials } = guide.item
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary
        faults={faults}
        labelOf={(name) => {
          const field = form.properties[name]
          return field ? titleOf(field, language) : name
        }}
      />
      <Card size="small" className="act" title={<h2>{word.form}</h2>}>
        <div className="beside">
          {Object.entries(form.properties).map(([name, field]) => (
            <SchemaField
              key={name}
              name={name}
              field={field}
              required={form.required.includes(name)}
              value={typed[name]}
              fault={faultOf(faults, name)}
              onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
            />
          ))}
        </div>
      </Card>
      <Card size="small" className="act" title={<h2>{word.papers}</h2>}>
        {materials.map((material) => (
          <PaperSlot
            key={material.code}
            material={material}
            fault={faultOf(faults, material.code)}
            add={(fileId) => setPapers((before) => [...before, { material: material.code, fileId }])}
            count={papers.filter((paper) => paper.material === material.code).length}
          />
        ))}
      </Card>
      <Button type="primary" size="large" htmlType="submit" loading={sending}>
        {sending ? word.sending : word.send}
      </Button>
    </form>
  )
}

/** Opens, submits and receives the case, one after the other; pressed again after a fault it goes on where it stopped. */
function useIntake({ guide, party, done }: FormProps) {
  const { code, form } = guide.item
  const [typed, setTyped] = useState<Record<string, unknown>>({})
  const [papers, setPapers] = useState<{ material: string; fileId: string }[]>([])
  const [faults, setFaults] = useState<Faults | null>(null)
  const [sending, setSending] = useState(false)
  const { mutateAsync: draft } = useCommand(draftCase, { refresh: false })
  const { mutateAsync: submit } = useCommand(submitCase, { refresh: false })
  const { mutateAsync: receive } = useCommand(receiveCase)
  const send = async () => {
    setSending(true)
    try {
      const answers = Object.fromEntries(
        Object.entries(typed)
          .map(([name, value]) => {
            const field = form.properties[name]
            return [name, field ? answerOf(field, value) : value] as const
          })
          .filter(([, answer]) => answer !== undefined && answer !== ''),
      )
      const { id } = await draft({ body: { itemCode: code, applicantId: party.id, answers, materials: papers } })
      const submitted = await submit({ params: { id } })
      await receive({ params: { id } })
      const queryCode = 'queryCode' in submitted ? (submitted.queryCode as string | null) : null
      done({ id, caseNumber: submitted.caseNumber, queryCode })
    } catch (error) {
      setFaults(faultsOf(error))
      setSending(false)
    }
  }
  return { typed, setTyped, papers, setPapers, faults, sending, send }
}
