import { Form, Radio } from 'antd'
import { Link } from 'wouter'
import { answerMatter, handMatterOn, matterActs, matters } from '#api/matters.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { matterOutcomes } from '#domain/evaluation/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { ActForm, ActSheet } from '../../ui/act-sheet.tsx'
import { useFilter } from '../../ui/address-filter.ts'
import { Choice, Pages } from '../../ui/address-filters.tsx'
import { Sentences } from '../../ui/asked.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { useUntil } from '../../ui/until.ts'
import { OwnerFields } from './owner-fields.tsx'
import { TakeUp } from './take-up.tsx'
import { text } from './text.ts'

type Matter = ReplyOf<typeof matters>['matters'][number]

/** What nobody got done, within one's reach, each with what one may do about it now. */
export function Page() {
  const word = useWords(text)
  const filter = useFilter()
  const { account } = useSession()
  const { data, error } = useQuestion(question(matters, { query: filter.asked }), { refetchInterval: 60_000 })
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="soft">{word.lead}</p>
      {account?.role === 'centre-manager' && <TakeUp />}
      <div className="toolbar">
        <Choice filter={filter} name="open" label={word.openOnly} options={[['true', word.yes]]} />
      </div>
      <RefusalNotice error={error} />
      {data?.matters.length === 0 && <p>{word.none}</p>}
      {data?.matters.map((matter) => (
        <MatterSheet key={`${matter.id} ${matter.version}`} matter={matter} />
      ))}
      <Pages filter={filter} next={data?.next ?? null} />
    </div>
  )
}

function MatterSheet({ matter }: { matter: Matter }) {
  const word = useWords(text)
  const named = useNamed()
  const { moment } = useWriters()
  const until = useUntil()
  const { number, status, department, owner, caseId, takenAt, dueAt, late, about, contact, answer, told } = matter
  const lines: (readonly [string, string | null])[] = [
    [word.about, about],
    [word.contact, contact ?? word.noContact],
    [word.owner, named(owner)],
    [word.taken, moment(takenAt)],
    [word.due, status === 'open' || late ? `${until(dueAt)}${late ? ` ▲ ${word.late}` : ''}` : null],
    [word.answer, answer && (told ? word.toldOf(answer) : answer)],
  ]
  return (
    <article className="sheet">
      <h2>
        {number} <span className="status">{word[status]}</span>
      </h2>
      <p className="toolbar">
        <strong>{named(department)}</strong>
        {caseId && <Link to={`/cases/${caseId}`}>{word.case}</Link>}
      </p>
      <dl className="keys">
        {lines
          .filter(([, said]) => said !== null)
          .map(([label, said]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{said}</dd>
            </div>
          ))}
      </dl>
      <Acts matter={matter} />
    </article>
  )
}

function Acts({ matter }: { matter: Matter }) {
  const word = useWords(text)
  const open = matterActs.filter((act) => matter.mayDo.includes(act))
  if (open.length === 0) return null
  return (
    <ActSheet open={open} nameOf={(act) => word[act]}>
      {(act) =>
        act === 'HandMatterOn' ? (
          <ActForm<object> {...{ endpoint: handMatterOn, on: matter, name: word[act] }} body={(said) => said}>
            <OwnerFields />
            <Sentences name="reason" label={word.reason} />
          </ActForm>
        ) : (
          <ActForm<object>
            {...{ endpoint: answerMatter, on: matter, name: word[act] }}
            initial={{ outcome: 'done', told: matter.contact === null ? 'no' : 'yes' }}
            body={(said) => said}
          >
            <Form.Item name="outcome" label={word.outcome}>
              <Radio.Group options={matterOutcomes.map((value) => ({ value, label: word[value] }))} />
            </Form.Item>
            <Sentences name="answer" label={word.answerField} />
            <Form.Item name="told" label={word.toldField}>
              <Radio.Group
                options={[
                  { value: 'yes', label: word.toldYes },
                  { value: 'no', label: word.toldNo },
                ]}
              />
            </Form.Item>
          </ActForm>
        )
      }
    </ActSheet>
  )
}
