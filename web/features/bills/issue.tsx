import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { issueBill } from '#api/bills.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand, useQuestion } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { Asked } from '../../ui/asked.tsx'
import { inColumns } from './in-columns.ts'
import { deskText } from './desk-text.ts'
import { subjectOf, type BilledSubject } from './questions.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** A payment notice by the number of a project or a case. */
export function Issue() {
  const word = useWords(deskText)
  const [number, setNumber] = useState(new URLSearchParams(useSearch()).get('number') ?? '')
  const { data, error } = useQuestion(subjectOf(number), { enabled: number !== '' })
  return (
    <section className="sheet" aria-labelledby="issue">
      <h2 id="issue">{word.issue}</h2>
      <Form<{ number: string }>
        layout="vertical"
        requiredMark={false}
        initialValues={{ number }}
        onFinish={(values) => setNumber(values.number.trim())}
      >
        <Asked name="number" label={word.numberOf}>
          <Input maxLength={50} style={{ maxWidth: '24em' }} />
        </Asked>
        <Button htmlType="submit">{word.find}</Button>
      </Form>
      {number !== '' && <RefusalNotice error={error} />}
      {number !== '' && data && <Found key={data.subject.id} found={data} />}
    </section>
  )
}

function Found({ found: { subject, billId, billStatus, facts, besides } }: { found: BilledSubject }) {
  const { list } = usePunctuation()
  const word = useWords(deskText)
  const named = useNamed()
  const [, go] = useLocation()
  const { mutate, error, isPending } = useCommand(issueBill, { done: ({ id }) => go(`/bills/${id}`) })
  const { kind, id } = subject
  const send = (values: Record<string, string>) =>
    mutate({ body: { subject: { kind, id }, facts: toldIn(values, facts) } })
  return (
    <>
      <h3>
        {named(subject)} <span className="soft">{subject.number}</span>
      </h3>
      {billId !== null && (
        <p>
          <Link to={`/bills/${billId}`}>{billStatus === 'cancelled' ? word.calledOff : word.exists}</Link>
        </p>
      )}
      {besides.length > 0 && <p className="soft">{word.besides(list(besides))}</p>}
      {(billId === null || billStatus === 'cancelled') && (
        <Form<Record<string, string>>
          layout="vertical"
          requiredMark={false}
          initialValues={Object.fromEntries(facts.map(({ code, value }) => [code, value ?? '']))}
          onFinish={send}
        >
          {facts.length > 0 && <p className="soft">{word.factsHint}</p>}
          <div style={inColumns}>
            {facts.map(({ code, unit, ...fact }) => (
              <Asked key={code} name={code} label={`${named(fact)} (${unit})`}>
                <Input type="number" min={0} max={100_000_000_000} step="any" />
              </Asked>
            ))}
          </div>
          <RefusalNotice error={error} />
          <Button type="primary" htmlType="submit" loading={isPending}>
            {word.compute}
          </Button>
        </Form>
      )}
    </>
  )
}

/** What was filled in; what is as the project says goes on following it. */
const toldIn = (values: Record<string, string>, facts: BilledSubject['facts']): Record<string, number> =>
  Object.fromEntries(
    facts.flatMap(({ code, value: known }) => {
      const value = values[code] ?? ''
      return value === '' || Number(value) === known ? [] : [[code, Number(value)]]
    }),
  )
