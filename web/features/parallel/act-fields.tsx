import { Checkbox, Form, Input } from 'antd'
import { deliveryMethods, objectionGrounds, specialProcedures } from '#domain/cases/index.ts'
import { parallelAnswers, resolutionForms } from '#domain/projects/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { cancellationWords, revocationWords, withdrawalWords } from '../../ui/licence-ends.ts'
import { Asked, Sentences, Several } from '../../ui/asked.tsx'
import { useWriters } from '../../kernel/time.ts'
import { objectionWords } from '../../ui/objection-words.ts'
import { Select } from '../../ui/select.tsx'
import { specialNames } from '../../ui/special-words.ts'
import { deskText, type DeskAct } from './desk-text.ts'
import type { ApprovalView } from './questions.ts'
import { answerWords, deliveryWords } from './words.ts'

/** Departments that disagreed when they answered. */
export const dissenters = ({ parts }: ApprovalView) =>
  parts.filter(({ answer }) => answer?.answer === 'disagree').map(({ department }) => department)

/** Licences of one's department that an act may be about: to be issued, to be handed over, or in force to be ended; or one about which somebody objects, or may. */
export const licencesFor = (act: DeskAct, { licences, ownDepartment }: ApprovalView) =>
  licences.filter(({ department, number, delivered, ended, objection, objectBy }) => {
    if (department.code !== ownDepartment) return false
    if (act === 'ObjectToParallelLicence') return objectBy !== null
    if (act === 'DecideParallelObjection') return objection?.upheld === null
    if (ended !== null) return false
    if (act === 'IssueParallelLicence' || number === null) return act === 'IssueParallelLicence' && number === null
    return act !== 'DeliverParallelLicence' || delivered === null
  })

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
    case 'RevokeParallelLicence':
    case 'WithdrawParallelLicence':
    case 'CancelParallelLicence':
    case 'ObjectToParallelLicence':
    case 'DecideParallelObjection':
      return <LicenceFields act={act} view={view} />
    default:
      return null
  }
}

function LicenceFields({ act, view }: { act: DeskAct; view: ApprovalView }) {
  const word = useWords(deskText)
  const methods = useWords(deliveryWords)
  const named = useNamed()
  const method = Form.useWatch<string | undefined>('method')
  const options = licencesFor(act, view).map(
    ({ item, number }) => [item.code, [named(item), number].filter(Boolean).join(' · ')] as const,
  )
  return (
    <>
      <Asked name="item" label={word.item}>
        <Select options={options} />
      </Asked>
      {act === 'DeliverParallelLicence' && (
        <Asked name="method" label={word.method}>
          <Select options={deliveryMethods.map((value) => [value, methods[value]] as const)} />
        </Asked>
      )}
      {act === 'DeliverParallelLicence' && method === 'courier' && (
        <Asked name="trackingNo" label={word.trackingNo}>
          <Input maxLength={60} />
        </Asked>
      )}
      {act === 'RevokeParallelLicence' && <Grounds label={word.revokeGround} words={revocationWords} />}
      {act === 'ObjectToParallelLicence' && <ObjectingFields view={view} />}
      {act === 'DecideParallelObjection' && <ObjectionFields view={view} />}
      {act === 'WithdrawParallelLicence' && (
        <>
          <Grounds label={word.withdrawGround} words={withdrawalWords} />
          <Sentences name="compensation" label={word.compensation} />
        </>
      )}
      {act === 'CancelParallelLicence' && <Grounds label={word.cancelGround} words={cancellationWords} />}
    </>
  )
}

/** What is objected, and whether it is upheld; overruled, the reasons name the public interest that asks for the name. */
function ObjectionFields({ view: { licences } }: { view: ApprovalView }) {
  const [word, grounds] = [useWords(deskText), useWords(objectionWords)]
  const { day } = useWriters()
  const item = Form.useWatch<string | undefined>('item')
  const objection = licences.find((one) => one.item.code === item)?.objection
  return (
    <>
      {objection && <p>{word.objected(day(objection.objectedOn), grounds[objection.ground])}</p>}
      {objection?.reason && <blockquote>{objection.reason}</blockquote>}
      <Asked name="upheld" label={word.isUpheld}>
        <Select
          options={[
            ['true', word.objectionUpheld],
            ['false', word.objectionOverruled],
          ]}
          empty={word.choose}
        />
      </Asked>
      <Sentences name="reason" label={word.reason} />
    </>
  )
}

/** What whoever builds says at the window, while they may. */
function ObjectingFields({ view: { licences } }: { view: ApprovalView }) {
  const [word, grounds] = [useWords(deskText), useWords(objectionWords)]
  const { day } = useWriters()
  const item = Form.useWatch<string | undefined>('item')
  const until = licences.find((one) => one.item.code === item)?.objectBy
  return (
    <>
      {until && <p>{word.mayObject(day(until))}</p>}
      <Asked name="ground" label={word.objectionGround}>
        <Select options={objectionGrounds.map((value) => [value, grounds[value]] as const)} empty={word.choose} />
      </Asked>
      <Sentences name="reason" label={word.objectionReason} />
    </>
  )
}

/** On what ground of the law a licence ends, and why. */
function Grounds({
  label,
  words,
}: {
  label: string
  words: typeof revocationWords | typeof withdrawalWords | typeof cancellationWords
}) {
  const word = useWords(deskText)
  const grounds = Object.entries(useWords<Record<string, string>>(words))
  return (
    <>
      <Asked name="ground" label={label}>
        <Select options={grounds} empty={word.choose} />
      </Asked>
      <Sentences name="reason" label={word.reason} />
    </>
  )
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
