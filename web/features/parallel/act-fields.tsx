import { Checkbox, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { specialProcedures } from '#domain/cases/index.ts'
import { parallelAnswers, resolutionForms } from '#domain/projects/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { specialNames } from '../../ui/special-words.ts'
import { deskText, type DeskAct } from './desk-text.ts'
import type { ApprovalView } from './questions.ts'
import { answerWords } from './words.ts'

/** Departments that disagreed when they answered. */
export const dissenters = ({ parts }: ApprovalView) =>
  parts.filter(({ answer }) => answer?.answer === 'disagree').map(({ department }) => department)

/** What an act asks. */
export function ActFields({ act, view }: { act: DeskAct; view: ApprovalView }) {
  const word = useWords(deskText)
  const named = useNamed()
  switch (act) {
    case 'RequestParallelSupplement':
      return (
        <>
          <Several name="missing" label={word.missing}>
            <Checkbox.Group options={view.asked.map((paper) => ({ value: paper.code, label: named(paper) }))} />
          </Several>
          <Words name="note" label={word.note} />
        </>
      )
    case 'DeclineParallel':
    case 'ExtendParallel':
      return <Words name="reason" label={word.reason} />
    case 'DistributeParallel':
      return (
        <Form.Item name="text" label={word.note}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
      )
    case 'AnswerParallel':
      return <AnswerFields />
    case 'StartParallelProcedure':
      return <ProcedureFields />
    case 'EndParallelProcedure':
      return <Words name="result" label={word.result} />
    case 'ResolveDisagreement':
      return <ResolutionFields view={view} />
    case 'DecideParallel':
      return <DecisionFields view={view} />
    default:
      return null
  }
}

function AnswerFields() {
  const word = useWords(deskText)
  const answers = useWords(answerWords)
  const answer = Form.useWatch<string | undefined>('answer')
  return (
    <>
      <Asked name="answer" label={word.outcome}>
        <Choice options={parallelAnswers.map((one) => [one, answers[one]])} />
      </Asked>
      {answer === 'agree-with-conditions' && <Words name="conditions" label={word.conditions} />}
      <Form.Item
        name="text"
        label={word.text}
        rules={answer === 'disagree' ? [{ required: true, message: word.needed }] : []}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </>
  )
}

function ProcedureFields() {
  const word = useWords(deskText)
  const kinds = useWords(specialNames)
  return (
    <>
      <Asked name="procedure" label={word.kind}>
        <Choice options={specialProcedures.filter((one) => one !== 'hearing').map((one) => [one, kinds[one]])} />
      </Asked>
      <Words name="ground" label={word.ground} />
      <Asked name="days" label={word.days}>
        <Input type="number" min={1} max={365} style={{ maxWidth: '10em' }} />
      </Asked>
    </>
  )
}

function ResolutionFields({ view }: { view: ApprovalView }) {
  const word = useWords(deskText)
  const answers = useWords(answerWords)
  const named = useNamed()
  const form = Form.useWatch<string | undefined>('form')
  const values = Form.useWatch<Record<string, string> | undefined>([])
  return (
    <>
      <Asked name="form" label={word.form}>
        <Choice options={resolutionForms.map((one) => [one, word[one]])} />
      </Asked>
      <Asked name="heldOn" label={word.heldOn}>
        <Input type="date" style={{ maxWidth: '14em' }} />
      </Asked>
      {form !== 'decision' && (
        <>
          <Several name="attendees" label={word.attendees}>
            <Checkbox.Group options={view.colleagues.map((one) => ({ value: one.id, label: named(one) }))} />
          </Several>
          {dissenters(view).map((one) => (
            <div key={one.code}>
              <Asked name={`answer-${one.code}`} label={word.finally_(named(one))}>
                <Choice options={parallelAnswers.map((answer) => [answer, answers[answer]])} />
              </Asked>
              {values?.[`answer-${one.code}`] === 'agree-with-conditions' && (
                <Words name={`conditions-${one.code}`} label={word.conditions} />
              )}
            </div>
          ))}
        </>
      )}
      <Words name="record" label={word.record} />
    </>
  )
}

/** The decision follows from the answers: which it will be is said before it is made. */
function DecisionFields({ view: { parts, resolution } }: { view: ApprovalView }) {
  const word = useWords(deskText)
  const stands = resolution
    ? resolution.outcomes.some(({ answer }) => answer === 'disagree')
    : parts.some(({ answer }) => answer?.answer === 'disagree')
  return (
    <>
      <p>
        <strong>{stands ? word.willRefuse : word.willApprove}</strong>
      </p>
      <Words name="remark" label={stands ? word.remarkRefused : word.remark} />
    </>
  )
}

const Words = ({ name, label }: { name: string; label: string }) => (
  <Asked name={name} label={label}>
    <Input.TextArea rows={3} maxLength={2000} />
  </Asked>
)

function Asked({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  const word = useWords(deskText)
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: word.needed }]}>
      {children}
    </Form.Item>
  )
}

/** At least one of several; a group of boxes has no `aria-required`. */
function Several({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  const word = useWords(deskText)
  const validator = (_: unknown, chosen: readonly string[] | undefined) =>
    chosen && chosen.length > 0 ? Promise.resolve() : Promise.reject(new Error(word.needed))
  return (
    <Form.Item name={name} label={label} rules={[{ validator }]}>
      {children}
    </Form.Item>
  )
}

interface ChoiceProps {
  id?: string
  value?: string
  onChange?(value: string): void
  options: readonly (readonly [string, string])[]
}

function Choice({ id, value, onChange, options }: ChoiceProps) {
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
