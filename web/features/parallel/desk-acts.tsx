import { Button, Form } from 'antd'
import { useState } from 'react'
import * as api from '#api/parallel-approvals.ts'
import type { Endpoint } from '#api/kernel/endpoint.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useToday } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { ActFields, dissenters } from './act-fields.tsx'
import { actWords, deskText, type DeskAct } from './desk-text.ts'
import type { ApprovalView } from './questions.ts'

type Values = Record<string, unknown>
interface Act {
  endpoint: unknown
  /** What the form says, as the endpoint takes it; nothing where it takes nothing. */
  body?(values: Values, view: ApprovalView): unknown
}

const said = (value: unknown) => String(value ?? '')
const lines = (value: unknown) =>
  said(value)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const conditionsOf = (answer: unknown, written: unknown) => (answer === 'agree-with-conditions' ? lines(written) : [])

const acts: Record<DeskAct, Act> = {
  AcceptParallel: { endpoint: api.acceptParallel },
  RequestParallelSupplement: {
    endpoint: api.requestParallelSupplement,
    body: ({ missing, note }) => ({ missing, note }),
  },
  DeclineParallel: { endpoint: api.declineParallel, body: ({ reason }) => ({ reason }) },
  DistributeParallel: { endpoint: api.distributeParallel, body: ({ text }) => ({ note: said(text) }) },
  AnswerParallel: {
    endpoint: api.answerParallel,
    body: ({ answer, text, conditions }) => ({
      ...{ answer, text: said(text), conditions: conditionsOf(answer, conditions) },
    }),
  },
  StartParallelProcedure: {
    endpoint: api.startParallelProcedure,
    body: ({ procedure, ground, days }) => ({ procedure, ground, days: Number(days), unit: 'workday' }),
  },
  EndParallelProcedure: { endpoint: api.endParallelProcedure, body: ({ result }) => ({ result }) },
  ResolveDisagreement: {
    endpoint: api.resolveDisagreement,
    body: ({ form, heldOn, attendees, record, ...rest }, view) => ({
      ...{ form, heldOn, record, attendees: form === 'meeting' ? (attendees ?? []) : [] },
      outcomes: dissenters(view).map(({ code }) => {
        const answer = form === 'meeting' ? rest[`answer-${code}`] : 'disagree'
        return { departmentCode: code, answer, conditions: conditionsOf(answer, rest[`conditions-${code}`]) }
      }),
    }),
  },
  ExtendParallel: { endpoint: api.extendParallel, body: ({ reason }) => ({ reason }) },
  DecideParallel: { endpoint: api.decideParallel, body: ({ remark }) => ({ remark }) },
}

/** What one may do now: an act is chosen, its form filled in, and done. */
export function DeskActs({ view }: { view: ApprovalView }) {
  const word = useWords(deskText)
  const names = useWords(actWords)
  const [chosen, setChosen] = useState<DeskAct | null>(null)
  const open = view.mayDo.filter((act): act is DeskAct => Object.hasOwn(acts, act))
  return (
    <section className="sheet" aria-labelledby="acts">
      <h2 id="acts">{word.acts}</h2>
      {open.length === 0 && <p className="soft">{word.nothing}</p>}
      <div className="toolbar">
        {open.map((act) => (
          <Button key={act} aria-expanded={chosen === act} onClick={() => setChosen(chosen === act ? null : act)}>
            {names[act]}
          </Button>
        ))}
      </div>
      {chosen && <ActForm key={chosen} act={chosen} view={view} />}
    </section>
  )
}

function ActForm({ act, view }: { act: DeskAct; view: ApprovalView }) {
  const names = useWords(actWords)
  const today = useToday()
  const { endpoint, body } = acts[act]
  const { mutate, error, isPending } = useCommand(endpoint as Endpoint<{ id: string }, undefined, unknown, unknown>)
  const send = (values: Values) =>
    mutate({
      ...{ params: { id: view.id }, version: view.version },
      ...(body && { body: body(values, view) }),
    } as never)
  const answers = Object.fromEntries(dissenters(view).map(({ code }) => [`answer-${code}`, 'agree-with-conditions']))
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      initialValues={{
        ...{ answer: 'agree', procedure: 'expert-review', days: 10, form: 'meeting', heldOn: today, ...answers },
      }}
      onFinish={send}
    >
      <ActFields act={act} view={view} />
      <RefusalNotice error={error} />
      <Form.Item>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {names[act]}
        </Button>
      </Form.Item>
    </Form>
  )
}
