import { Link } from 'wouter'
import { recordKindOf, recordStatuses } from '#domain/supervision/index.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { useFilter } from '../../ui/address-filter.ts'
import { Choice, Pages, type Option } from '../../ui/address-filters.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { StaffTold } from '../../ui/staff-told.tsx'
import { recordsAsked, type RecordLine } from './questions.ts'
import { recordEventWords, recordStatusWords, text } from './text.ts'

/** Records of reward and discipline within one's reach, newest first. */
export function Page() {
  const word = useWords(text)
  const statuses = useWords(recordStatusWords)
  const events = useWords(recordEventWords)
  const filter = useFilter()
  const { account } = useSession()
  const { data, error } = useQuestion(recordsAsked(filter.asked), { placeholderData: (old) => old })
  return (
    <div className="page">
      <title>{word.title}</title>
      <p>
        <Link to="/scores">← {word.scores}</Link>
      </p>
      <h1>{word.title}</h1>
      <p className="soft">{word.lead}</p>
      <StaffTold names={events} to={({ scoreRecord }) => `/score-records/${scoreRecord}`} />
      <div className="toolbar">
        <Choice
          filter={filter}
          name="status"
          label={word.status}
          options={[
            ['waiting', word.waiting] as Option,
            ...recordStatuses.map((status): Option => [status, statuses[status]]),
          ]}
        />
        {account?.role === 'supervisor' && <Link to="/score-records/new">{word.propose}</Link>}
      </div>
      <RefusalNotice error={error} />
      {!error && <Lines lines={data?.records} />}
      <Pages filter={filter} next={data?.next ?? null} />
    </div>
  )
}

function Lines({ lines }: { lines: RecordLine[] | undefined }) {
  const word = useWords(text)
  const statuses = useWords(recordStatusWords)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  const named = useNamed()
  const { day, signed } = useSigned()
  return (
    <StackingTable<RecordLine>
      rows={lines}
      rowKey="id"
      width={800}
      empty={word.empty}
      columns={[
        {
          title: word.number,
          key: 'number',
          width: 150,
          render: (_, { id, number }) => <Link to={`/score-records/${id}`}>{number}</Link>,
        },
        { title: word.kind, key: 'kind', width: 150, render: (_, { kind }) => recordKindOf(kind).words[said] },
        {
          title: word.subject,
          key: 'subject',
          render: (_, { of, subject, department }) => (
            <>
              {named(subject)}
              {of !== 'department' && <div className="soft">{named(department)}</div>}
            </>
          ),
        },
        { title: word.points, key: 'points', width: 80, align: 'right', render: (_, { points }) => signed(points) },
        { title: word.happenedOn, key: 'on', width: 130, render: (_, { happenedOn }) => day(happenedOn) },
        { title: word.status, key: 'status', width: 180, render: (_, { status }) => statuses[status] },
      ]}
    />
  )
}

/** Writers, with points that say whether they were taken or given. */
function useSigned() {
  const writers = useWriters()
  return { ...writers, signed: (points: number) => `${points > 0 ? '+' : ''}${writers.number(points)}` }
}
