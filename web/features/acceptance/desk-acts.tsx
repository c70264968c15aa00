import { Button, Checkbox, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import * as api from '#api/acceptances.ts'
import type { Endpoint } from '#api/kernel/endpoint.ts'
import { opinionOutcomes } from '#domain/projects/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { actWords, type DeskAct } from './act-words.ts'
import { deskText } from './desk-text.ts'
import { forgetChecklist, keptChecklist } from './offline-checklists.ts'
import type { AcceptanceView } from './questions.ts'
import { outcomeWords } from './words.ts'

type Values = Record<string, unknown>
interface Act {
  endpoint: unknown
  /** What the form says, as the endpoint takes it; nothing where it takes nothing. */
  body?(values: Values, view: AcceptanceView): unknown
}

const lines = (value: unknown) =>
  String(value ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const acts: Record<DeskAct, Act> = {
  FindAcceptanceComplete: { endpoint: api.findAcceptanceComplete },
  RequestAcceptanceSupplement: {
    endpoint: api.requestAcceptanceSupplement,
    body: ({ missing, note }) => ({ missing, note }),
  },
  SetVisitDate: { endpoint: api.setVisitDate, body: ({ visitOn, time, place }) => ({ visitOn, time, place }) },
  AssignInspectors: { endpoint: api.assignInspectors, body: ({ inspectors }) => ({ inspectors }) },
  CloseVisit: { endpoint: api.closeVisit },
  GiveOpinion: {
    endpoint: api.giveOpinion,
    body: ({ outcome, items, days }, view) => ({
      ...{ outcome, items: outcome === 'pass' ? [] : lines(items), checklist: lateChecklist(view)?.lines ?? null },
      rectifyDays: outcome === 'pass' ? null : Number(days),
    }),
  },
  IssueOpinionLetter: { endpoint: api.issueOpinionLetter, body: ({ remark }) => ({ remark }) },
  FileCompletion: { endpoint: api.fileCompletion },
}

const ownPart = ({ rounds, ownDepartment }: AcceptanceView) =>
  rounds.at(-1)?.parts.find(({ department }) => department.code === ownDepartment)

/** A checklist of this device that the visit did not take any more: it goes with the opinion. */
function lateChecklist(view: AcceptanceView) {
  const kept = keptChecklist(view.id)
  return kept && kept.round === view.rounds.length && kept.seenAt !== null && !ownPart(view)?.checklist ? kept : null
}

/** What one may do now: an act is chosen, its form filled in, and done. */
export function DeskActs({ view }: { view: AcceptanceView }) {
  const word = useWords(deskText)
  const names = useWords(actWords)
  const [chosen, setChosen] = useState<DeskAct | null>(null)
  const open = view.mayDo.filter((act): act is DeskAct => Object.hasOwn(acts, act))
  const inspects =
    view.mayDo.includes('RecordChecklist') || (view.mayDo.includes('GiveOpinion') && !ownPart(view)?.checklist)
  return (
    <section className="sheet" aria-labelledby="acts">
      <h2 id="acts">{word.acts}</h2>
      {open.length === 0 && !inspects && <p className="soft">{word.nothing}</p>}
      <div className="toolbar">
        {inspects && <Link to={`/acceptances/${view.id}/checklist`}>{word.openChecklist}</Link>}
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

function ActForm({ act, view }: { act: DeskAct; view: AcceptanceView }) {
  const names = useWords(actWords)
  const { endpoint, body } = acts[act]
  const { mutate, error, isPending } = useCommand(endpoint as Endpoint<{ id: string }, undefined, unknown, unknown>, {
    // What went with the opinion is on record now.
    done: () => act === 'GiveOpinion' && forgetChecklist(view.id),
  })
  const send = (values: Values) =>
    mutate({
      ...{ params: { id: view.id }, version: view.version },
      ...(body && { body: body(values, view) }),
    } as never)
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      initialValues={{ outcome: 'pass', time: '09:00', days: 10 }}
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

function ActFields({ act, view }: { act: DeskAct; view: AcceptanceView }) {
  const word = useWords(deskText)
  const named = useNamed()
  switch (act) {
    case 'RequestAcceptanceSupplement':
      return (
        <>
          <Asked name="missing" label={word.missingPapers}>
            <Checkbox.Group options={view.asked.map((paper) => ({ value: paper.code, label: named(paper) }))} />
          </Asked>
          <Asked name="note" label={word.note}>
            <Input.TextArea rows={3} maxLength={2000} />
          </Asked>
        </>
      )
    case 'SetVisitDate':
      return (
        <>
          <Asked name="visitOn" label={word.day}>
            <Input type="date" />
          </Asked>
          <Asked name="time" label={word.time}>
            <Input type="time" />
          </Asked>
          <Asked name="place" label={word.place}>
            <Input maxLength={200} />
          </Asked>
        </>
      )
    case 'AssignInspectors':
      return (
        <Asked name="inspectors" label={word.inspectors}>
          <Checkbox.Group options={view.colleagues.map((one) => ({ value: one.id, label: named(one) }))} />
        </Asked>
      )
    case 'GiveOpinion':
      return <OpinionFields view={view} />
    case 'IssueOpinionLetter':
      return (
        <Asked name="remark" label={word.remark}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Asked>
      )
    default:
      return null
  }
}

function OpinionFields({ view }: { view: AcceptanceView }) {
  const word = useWords(deskText)
  const outcomes = useWords(outcomeWords)
  const outcome = Form.useWatch<string | undefined>('outcome')
  const late = lateChecklist(view)
  return (
    <>
      {!ownPart(view)?.checklist && <p className="soft">{late ? word.lateFound : word.noList}</p>}
      <Asked name="outcome" label={word.outcome}>
        <Outcome options={opinionOutcomes.map((one) => [one, outcomes[one]])} />
      </Asked>
      {outcome !== undefined && outcome !== 'pass' && (
        <>
          <Asked name="items" label={word.items}>
            <Input.TextArea rows={3} maxLength={5000} />
          </Asked>
          <Asked name="days" label={word.days}>
            <Input type="number" min={1} max={30} style={{ maxWidth: '10em' }} />
          </Asked>
        </>
      )}
    </>
  )
}

function Asked({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  const word = useWords(deskText)
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: word.needed }]}>
      {children}
    </Form.Item>
  )
}

interface OutcomeProps {
  id?: string
  value?: string
  onChange?(value: string): void
  options: readonly (readonly [string, string])[]
}

function Outcome({ id, value, onChange, options }: OutcomeProps) {
  return (
    <select id={id} className="form-select" value={value} onChange={({ target }) => onChange?.(target.value)}>
      {options.map(([key, shown]) => (
        <option key={key} value={key}>
          {shown}
        </option>
      ))}
    </select>
  )
}
