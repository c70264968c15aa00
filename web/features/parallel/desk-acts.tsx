import * as api from '#api/parallel-approvals.ts'
import { decideParallelObjection, objectToParallelLicence } from '#api/parallel-publication.ts'
import { findParallelLicenceFalse, forgoParallelRevocation } from '#api/parallel-falsehood.ts'
import { withdrawParallelLicence } from '#api/parallel-withdrawal.ts'
import { useWords } from '../../kernel/language.tsx'
import { useToday } from '../../kernel/time.ts'
import { ActForm, ActSheet } from '../../ui/act-sheet.tsx'
import { ActFields, dissenters } from './act-fields.tsx'
import { actWords, type DeskAct } from './desk-text.ts'
import { licencesFor } from './licence-fields.tsx'
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

const ending = ({ item, ground, reason }: Values) => ({ item, ground, reasons: reason })

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
  ConfirmParallelAnswer: { endpoint: api.confirmParallelAnswer },
  ExtendParallel: { endpoint: api.extendParallel, body: ({ reason }) => ({ reason }) },
  IssueParallelLicence: { endpoint: api.issueParallelLicence, body: ({ item }) => ({ item }) },
  DeliverParallelLicence: {
    endpoint: api.deliverParallelLicence,
    body: ({ item, method, trackingNo }) => ({
      ...{ item, method, trackingNo: method === 'courier' ? said(trackingNo).trim() || null : null },
    }),
  },
  FindParallelLicenceFalse: {
    endpoint: findParallelLicenceFalse,
    body: ({ item, findings }) => ({ item, findings }),
  },
  RevokeParallelLicence: { endpoint: api.revokeParallelLicence, body: ending },
  ForgoParallelRevocation: { endpoint: forgoParallelRevocation, body: ending },
  WithdrawParallelLicence: {
    endpoint: withdrawParallelLicence,
    body: ({ compensation, ...values }) => ({ ...ending(values), compensation }),
  },
  CancelParallelLicence: { endpoint: api.cancelParallelLicence, body: ending },
  ObjectToParallelLicence: {
    endpoint: objectToParallelLicence,
    body: ({ item, ground, reason }) => ({ item, ground, reason }),
  },
  DecideParallelObjection: {
    endpoint: decideParallelObjection,
    body: ({ item, upheld, reason }) => ({ item, upheld: upheld === 'true', reasons: reason }),
  },
  DecideParallel: { endpoint: api.decideParallel, body: ({ remark }) => ({ remark }) },
}

/** What one may do now. */
export function DeskActs({ view }: { view: ApprovalView }) {
  const names = useWords(actWords)
  const today = useToday()
  const answers = Object.fromEntries(dissenters(view).map(({ code }) => [`answer-${code}`, 'agree-with-conditions']))
  return (
    <ActSheet open={view.mayDo.filter((act): act is DeskAct => Object.hasOwn(acts, act))} nameOf={(act) => names[act]}>
      {(act) => (
        <ActForm<Values>
          key={act}
          {...{ endpoint: acts[act].endpoint, on: view, name: names[act] }}
          initial={{
            ...{ method: 'window', item: licencesFor(act, view)[0]?.item.code },
            ...{ answer: 'agree', procedure: 'expert-review', days: 10, form: 'meeting', heldOn: today, ...answers },
          }}
          body={bodyOf(act, view)}
        >
          <ActFields act={act} view={view} />
        </ActForm>
      )}
    </ActSheet>
  )
}

function bodyOf(act: DeskAct, view: ApprovalView) {
  const { body } = acts[act]
  return body && ((values: Values) => body(values, view))
}
