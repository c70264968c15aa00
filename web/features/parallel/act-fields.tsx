import { Checkbox, Form, Input } from 'antd'
import { specialProcedures } from '#domain/cases/index.ts'
import { parallelAnswers, resolutionForms } from '#domain/projects/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { Asked, Sentences, Several } from '../../ui/asked.tsx'
import { Select } from '../../ui/select.tsx'
import { specialNames } from '../../ui/special-words.ts'
import { deskText, type DeskAct } from './desk-text.ts'
import { LicenceFields } from './licence-fields.tsx'
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
          <Sentences name="note" label={word.note} />
        </>
      )
    case 'DeclineParallel':
    case 'ExtendParallel':
      return <Sentences name="reason" label={word.reason} />
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
      return <Sentences name="result" label={word.result} />
    case 'ResolveDisagreement':
      return <ResolutionFields view={view} />
    case 'DecideParallel':
      return <DecisionFields view={view} />
    case 'IssueParallelLicence':
    case 'DeliverParallelLicence':
    case 'FindParallelLicenceFalse':
    case 'RevokeParallelLicence':
    case 'ForgoParallelRevocation':
    case 'WithdrawParallelLicence':
    case 'CancelParallelLicence':
    case 'ObjectToParallelLicence':
    case 'DecideParallelObjection':
      return <LicenceFields act={act} view={view} />
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
        <Select options={parallelAnswers.map((one) => [one, answers[one]])} />
      </Asked>
      {answer === 'agree-with-conditions' && <Sentences name="conditions" label={word.conditions} />}
      <Sentences name="text" label={word.text} optional={answer !== 'disagree'} />
    </>
  )
}

function ProcedureFields() {
  const word = useWords(deskText)
  const kinds = useWords(specialNames)
  return (
    <>
      <Asked name="procedure" label={word.kind}>
        <Select options={specialProcedures.filter((one) => one !== 'hearing').map((one) => [one, kinds[one]])} />
      </Asked>
      <Sentences name="ground" label={word.ground} />
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
        <Select options={resolutionForms.map((one) => [one, word[one]])} />
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
                <Select options={parallelAnswers.map((answer) => [answer, answers[answer]])} />
              </Asked>
              {values?.[`answer-${one.code}`] === 'agree-with-conditions' && (
                <Sentences name={`conditions-${one.code}`} label={word.conditions} />
              )}
            </div>
          ))}
        </>
      )}
      <Sentences name="record" label={word.record} />
    </>
  )
}

/** The decision follows from the answers: which it will be is said before it is made. */
function DecisionFields({ view: { parts, resolution } }: { view: ApprovalView }) {
  const word = useWords(deskText)
  const stands = resolution
    ? resolution.outcomes.some(({ answer, awaitsConfirmation }) => answer === 'disagree' || awaitsConfirmation)
    : parts.some(({ answer }) => answer?.answer === 'disagree')
  return (
    <>
      <p>
        <strong>{stands ? word.willRefuse : word.willApprove}</strong>
      </p>
      <Sentences name="remark" label={stands ? word.remarkRefused : word.remark} />
    </>
  )
}
