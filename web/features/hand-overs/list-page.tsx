import { handOvers } from '#api/hand-overs.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { useFilter } from '../../ui/address-filter.ts'
import { Choice, Pages } from '../../ui/address-filters.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { StaffTold } from '../../ui/staff-told.tsx'
import { ListActs } from './list-acts.tsx'
import { NewList } from './new-list.tsx'
import type { HandOver } from './questions.ts'
import { text } from './text.ts'

/** Hand-over lists within one's reach, and a new one. */
export function Page() {
  const word = useWords(text)
  const { number } = useWriters()
  const filter = useFilter()
  const { account } = useSession()
  const { data, error } = useQuestion(question(handOvers, { query: filter.asked }), { refetchInterval: 60_000 })
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="soft">{word.lead}</p>
      {data && <p role="status">{word.counts(number(data.open), number(data.late))}</p>}
      <StaffTold names={{ HandOverLate: word.told }} to={() => '/hand-overs?open=true'} />
      {account?.departmentCode && <NewList role={account.role} />}
      <div className="toolbar">
        <Choice filter={filter} name="open" label={word.openOnly} options={[['true', word.yes]]} />
      </div>
      <RefusalNotice error={error} />
      {data?.lists.length === 0 && <p>{word.none}</p>}
      {data?.lists.map((list) => (
        <ListSheet key={`${list.id} ${list.version}`} list={list} />
      ))}
      <Pages filter={filter} next={data?.next ?? null} />
    </div>
  )
}

function ListSheet({ list }: { list: HandOver }) {
  const word = useWords(text)
  const named = useNamed()
  const { moment } = useWriters()
  const { number, status, department, from, to, late, dueAt, handedBy, handedAt, receivedBy, receivedAt } = list
  const lines: (readonly [string, string | null])[] = [
    [word.handedBy, `${named(handedBy)} · ${moment(handedAt)}`],
    [word.receivedBy, receivedBy && receivedAt && `${named(receivedBy)} · ${moment(receivedAt)}`],
    [word.due, status === 'handed-over' ? `${moment(dueAt)}${late ? ` ▲ ${word.late}` : ''}` : null],
    [word.settlement, list.settlement],
  ]
  return (
    <article className="sheet">
      <h2>
        {number} <span className="status">{word[status]}</span>
      </h2>
      <p className="toolbar">
        <strong>{named(department)}</strong>
        <span>
          {word[from]} → {word[to]}
        </span>
        <a href={`/api/hand-overs/${list.id}/letter`} target="_blank" rel="noreferrer">
          {word.print}
          <span className="unseen"> {number}</span>
        </a>
      </p>
      <Papers list={list} />
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
      <ListActs list={list} />
    </article>
  )
}

function Papers({ list: { papers } }: { list: HandOver }) {
  const word = useWords(text)
  const rows = papers.map((paper, index) => ({ ...paper, line: String(index + 1) }))
  const differing = papers.some(({ differs }) => differs !== null)
  return (
    <StackingTable<(typeof rows)[number]>
      rows={rows}
      rowKey="line"
      width={560}
      empty=""
      columns={[
        { title: word.paper, key: 'what', render: (_, { line, what }) => `${line}. ${what}` },
        { title: word.number, key: 'number', width: 200, render: (_, { caseNumber }) => caseNumber ?? '' },
        { title: word.copies, key: 'copies', width: 80, dataIndex: 'copies' },
        ...(differing
          ? [
              {
                title: word.differs,
                key: 'differs',
                width: 180,
                render: (_: unknown, { differs }: (typeof rows)[number]) => differs ?? '',
              },
            ]
          : []),
      ]}
    />
  )
}
