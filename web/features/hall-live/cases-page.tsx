import { Spin } from 'antd'
import { Link } from 'wouter'
import { bands, daily } from '#api/supervise.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useToday, useWriters } from '../../kernel/time.ts'
import { useFilter } from '../../ui/address-filter.ts'
import { Pages } from '../../ui/address-filters.tsx'
import { statusWords } from '../../ui/case-words.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { SuspendedTag } from '../../ui/suspended-tag.tsx'
import { address } from './addresses.ts'
import { HallFilters } from './hall-filters.tsx'
import { CardLevelTag } from '../../ui/card-level.tsx'
import { casesAt, type CaseLine } from './questions.ts'
import { text } from './text.ts'

/** The cases behind a number of the hall: running ones, due first, or those of a day. */
export function Page() {
  const word = useWords(text)
  const { day } = useWriters()
  const today = useToday()
  const { search } = usePlace()
  const filter = useFilter()
  const { account } = useSession()
  const { data, error } = useQuestion(casesAt(search), { refetchInterval: 20_000, placeholderData: (old) => old })
  const what = daily.find((known) => known === search.get('what'))
  const [on, since] = [search.get('on') ?? today, search.get('since')]
  const days = since === null ? day(on) : word.days(day(since), day(on))
  const title = what ? word.dayList(days, word[what]) : word.casesTitle
  const opens = account?.role === 'supervisor'
  return (
    <div className="page">
      <title>{title}</title>
      <h1>{title}</h1>
      <HallFilters rules={[]} cards={false} />
      {!what && <BandChoice />}
      {!opens && <p className="soft">{word.noCaseFile}</p>}
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data?.cases.length === 0 && <p>{word.noCases}</p>}
      {data && data.cases.length > 0 && <Lines cases={data.cases} opens={opens} />}
      <Pages filter={filter} next={data?.next ?? null} />
    </div>
  )
}

function BandChoice() {
  const word = useWords(text)
  const filter = useFilter()
  const here = filter.get('band')
  return (
    <nav className="chips" aria-label={word.band}>
      {['', ...bands].map((band) => (
        <Link key={band} to={filter.addressWith({ band })} aria-current={here === band ? 'true' : undefined}>
          {band === '' ? word.anyBand : word[band as (typeof bands)[number]]}
        </Link>
      ))}
    </nav>
  )
}

function Lines({ cases, opens }: { cases: readonly CaseLine[]; opens: boolean }) {
  const word = useWords(text)
  return (
    <table className="lines case-lines">
      <thead>
        <tr>
          <th scope="col">{word.due}</th>
          <th scope="col">{word.caseNumber}</th>
          <th scope="col">{word.item}</th>
          <th scope="col">{word.department}</th>
          <th scope="col">{word.status}</th>
          <th scope="col">{word.cards}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((line) => (
          <Line key={line.id} line={line} opens={opens} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ line, opens }: { line: CaseLine; opens: boolean }) {
  const statuses = useWords(statusWords)
  const named = useNamed()
  const today = useToday()
  const { number } = useWriters()
  const { id, caseNumber, item, department, windowCode, status, dueOn, suspended, openCards, worst } = line
  const shown = caseNumber ?? statuses[status]
  return (
    <tr data-row>
      <td>
        {suspended ? (
          <SuspendedTag procedure={suspended.procedure} toldUntil={suspended.toldUntil ?? ''} today={today} />
        ) : (
          <DueTag dueOn={dueOn} today={today} />
        )}
      </td>
      <td className="lines-number">{opens ? <Link to={`/cases/${id}`}>{shown}</Link> : shown}</td>
      <td className="lines-item">{named(item)}</td>
      <td>
        {named(department)} {windowCode}
      </td>
      <td>{statuses[status]}</td>
      <td>
        {worst && (
          <Link to={address('/cards', { case: id })}>
            <CardLevelTag level={worst} /> {openCards > 1 && number(openCards)}
          </Link>
        )}
      </td>
    </tr>
  )
}
