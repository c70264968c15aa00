import { Checkbox, Form, Input } from 'antd'
import { Link } from 'wouter'
import * as api from '#api/acceptances.ts'
import { opinionOutcomes } from '#domain/projects/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { ActForm, ActSheet } from '../../ui/act-sheet.tsx'
import { Asked } from '../../ui/asked.tsx'
import { Select } from '../../ui/select.tsx'
import { actWords, type DeskAct } from './act-words.ts'
import { deskText } from './desk-text.ts'
import { forgetChecklist, useKeptChecklists, type KeptChecklist } from './offline/checklists.ts'
import { useSiteAccount } from './offline/site-account.ts'
import type { AcceptanceView } from './questions.ts'
import { outcomeWords } from './words.ts'

type Values = Record<string, unknown>
interface Act {
  endpoint: unknown
  /** What the form says, as the endpoint takes it; nothing where it takes nothing. */
  body?(values: Values, late: KeptChecklist | undefined): unknown
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
    body: ({ outcome, items, days }, late) => ({
      ...{ outcome, items: outcome === 'pass' ? [] : lines(items), checklist: late?.lines ?? null },
      ...(late && { photos: late.photos.map(({ code, fileId }) => ({ code, fileId })) }),
      rectifyDays: outcome === 'pass' ? null : Number(days),
    }),
  },
  IssueOpinionLetter: { endpoint: api.issueOpinionLetter, body: ({ remark }) => ({ remark }) },
  FileCompletion: { endpoint: api.fileCompletion },
}

const ownPart = ({ rounds, ownDepartment }: AcceptanceView) =>
  rounds.at(-1)?.parts.find(({ department }) => department.code === ownDepartment)

/** A checklist of this device that the visit did not take any more: it goes with the opinion, and its photos with it. */
function useLateChecklist(view: AcceptanceView): KeptChecklist | undefined {
  const lists = useKeptChecklists(useSiteAccount()?.id)
  if (ownPart(view)?.checklist) return undefined
  return lists?.find(
    ({ acceptanceId, round, refused, photos }) =>
      acceptanceId === view.id &&
      round === view.rounds.length &&
      refused !== null &&
      photos.every(({ fileId }) => fileId !== null),
  )
}

/** What one may do now; who inspects opens the checklist from here. */
export function DeskActs({ view }: { view: AcceptanceView }) {
  const word = useWords(deskText)
  const names = useWords(actWords)
  const late = useLateChecklist(view)
  const inspects =
    view.mayDo.includes('RecordChecklist') || (view.mayDo.includes('GiveOpinion') && !ownPart(view)?.checklist)
  return (
    <ActSheet
      open={view.mayDo.filter((act): act is DeskAct => Object.hasOwn(acts, act))}
      nameOf={(act) => names[act]}
      beside={inspects && <Link to={`/acceptances/${view.id}/checklist`}>{word.openChecklist}</Link>}
    >
      {(act) => (
        <ActForm<Values>
          key={act}
          {...{ endpoint: acts[act].endpoint, on: view, name: names[act] }}
          initial={{ outcome: 'pass', time: '09:00', days: 10 }}
          body={bodyOf(act, late)}
          // What went with the opinion is on record now.
          done={() => void (act === 'GiveOpinion' && late && forgetChecklist(late))}
        >
          <ActFields act={act} view={view} />
        </ActForm>
      )}
    </ActSheet>
  )
}

function bodyOf(act: DeskAct, late: KeptChecklist | undefined) {
  const { body } = acts[act]
  return body && ((values: Values) => body(values, late))
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
  const late = useLateChecklist(view)
  return (
    <>
      {!ownPart(view)?.checklist && <p className="soft">{late ? word.lateFound : word.noList}</p>}
      <Asked name="outcome" label={word.outcome}>
        <Select options={opinionOutcomes.map((one) => [one, outcomes[one]])} />
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
