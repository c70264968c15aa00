import { Alert, Button, Checkbox, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { handOverPapers, papersToHandOver } from '#api/hand-overs.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { handOverPlaces, placeOf, type HandOverPlace } from '#domain/hall/index.ts'
import type { Role } from '#domain/organisation/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { text } from './text.ts'

/** A list made: where it goes, which cases go along, and what else. */
export function NewList({ role }: { role: Role }) {
  const word = useWords(text)
  const [isOpen, setOpen] = useState(false)
  const [made, setMade] = useState(false)
  return (
    <section className="sheet" aria-label={word.make}>
      {made && <Alert type="success" showIcon role="status" title={word['handed-over']} />}
      <Button type={isOpen ? 'default' : 'primary'} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {word.make}
      </Button>
      {isOpen && (
        <Making
          role={role}
          done={() => {
            setOpen(false)
            setMade(true)
          }}
        />
      )}
    </section>
  )
}

interface Values {
  picked?: string[]
  what?: string
  copies?: number
}

function Making({ role, done }: { role: Role; done(): void }) {
  const word = useWords(text)
  const places = handOverPlaces.filter((place) => place !== placeOf({ role }))
  const [to, setTo] = useState<HandOverPlace>(places[0] ?? 'back')
  const [isMissing, setMissing] = useState(false)
  const { data } = useQuestion(question(papersToHandOver, { query: { to } }))
  const { mutate, error, isPending } = useCommand(handOverPapers, { done })
  const send = ({ picked = [], what = '', copies = 1 }: Values) => {
    const cases = (data?.papers ?? []).filter(({ caseId }) => picked.includes(caseId))
    const papers = [
      ...cases.map((one) => ({ caseId: one.caseId, what: one.what, copies: 1 })),
      ...(what.trim() === '' ? [] : [{ what: what.trim(), copies }]),
    ]
    setMissing(papers.length === 0)
    if (papers.length > 0) mutate({ body: { to, papers } })
  }
  return (
    <Form<Values> layout="vertical" onFinish={send} requiredMark={false}>
      <Form.Item label={word.to} htmlFor="hand-over-to">
        <Select
          id="hand-over-to"
          value={to}
          onChange={({ target }) => setTo(target.value as HandOverPlace)}
          options={places.map((place) => [place, word[place]])}
        />
      </Form.Item>
      <Candidates key={to} papers={data?.papers} />
      <Form.Item name="what" label={word.other}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="copies" label={word.copies} initialValue={1}>
        <InputNumber min={1} max={99} />
      </Form.Item>
      {isMissing && <p role="alert">{word.needed}</p>}
      <RefusalNotice error={error} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        {word.send}
      </Button>
    </Form>
  )
}

type Candidate = ReplyOf<typeof papersToHandOver>['papers'][number]

/** The cases that may go along; none yet while they are asked for. */
function Candidates({ papers }: { papers: Candidate[] | undefined }) {
  const word = useWords(text)
  if (!papers) return null
  if (papers.length === 0) return <p className="soft">{word.noCandidates}</p>
  const options = papers.map(({ caseId, what, caseNumber }) => ({
    value: caseId,
    label: `${what} ${caseNumber ?? ''}`,
  }))
  return (
    <Form.Item name="picked" label={word.candidates}>
      <Checkbox.Group className="hand-over-picks" options={options} />
    </Form.Item>
  )
}
