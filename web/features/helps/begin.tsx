import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { beginHelp } from '#api/helps.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { Asked } from '../../ui/asked.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { SignaturePad } from '../../ui/signature-pad.tsx'
import { text } from './text.ts'

interface Values {
  number: string
  helper: string
  until: string
  tasks: string
}

/** Assigns a helper: whoever is helped shows a document and signs the mandate. */
export function Begin() {
  const word = useWords(text)
  const [isOpen, setOpen] = useState(false)
  const [began, setBegan] = useState(false)
  const done = () => {
    setOpen(false)
    setBegan(true)
  }
  return (
    <section className="sheet" aria-label={word.begin}>
      {began && <Alert type="success" showIcon role="status" title={word.began} />}
      <Button type={isOpen ? 'default' : 'primary'} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {word.begin}
      </Button>
      {isOpen && <Mandate done={done} />}
    </section>
  )
}

function Mandate({ done }: { done(): void }) {
  const word = useWords(text)
  const [drawn, setDrawn] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const { mutate, error, isPending } = useCommand(beginHelp, { done })
  const labels = { number: word.number, helper: word.username, until: word.untilField }
  const send = ({ tasks, ...said }: Values) => {
    setMissing(drawn === null)
    const lines = tasks.split('\n').filter((line) => line.trim() !== '')
    if (drawn !== null) mutate({ body: { ...said, tasks: lines, signature: drawn } })
  }
  return (
    <Form<Values> layout="vertical" requiredMark={false} onFinish={send}>
      <Asked name="number" label={labels.number}>
        <Input maxLength={40} autoComplete="off" />
      </Asked>
      <Asked name="helper" label={labels.helper}>
        <Input maxLength={60} autoComplete="off" />
      </Asked>
      <Asked name="until" label={labels.until}>
        <Input type="date" />
      </Asked>
      <Asked name="tasks" label={word.tasksField}>
        <Input.TextArea rows={4} maxLength={4000} />
      </Asked>
      <SignaturePad drawn={setDrawn} />
      {isMissing && drawn === null && <p role="alert">{word.unsigned}</p>}
      <RefusalNotice error={error} labelOf={(field) => labels[field as keyof typeof labels] ?? field} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        {word.send}
      </Button>
    </Form>
  )
}
