import { Button, Select, Spin } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Status } from '#domain/cases/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { statusWords } from '../../ui/case-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { ApplicationForm } from './application-form.tsx'
import { FindParty } from './find-party.tsx'
import type { Party } from './party.ts'
import { guideTo, itemsOf, knownOf, underWay, type Guide } from './questions.ts'
import { Done } from './received.tsx'
import { text } from './text.ts'
import { useTicket } from './use-ticket.ts'
import { useSituation } from './use-situation.ts'
import { useOpening, type Received } from './use-opening.ts'

/** Taking an application in at the window, on one page, from top to bottom. The item stays for the next in the queue. */
export function Page() {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const { search } = usePlace()
  const code = /^[0-9]{4}$/.exec(search.get('item') ?? '')?.[0]
  const ticketId = search.get('ticket')
  const ticket = useTicket(ticketId)
  const [found, setParty] = useState<Party | null | undefined>(undefined)
  const party = found === undefined ? ticket.party : found
  const [received, setReceived] = useState<Received | null>(null)
  const again = () => {
    setParty(null)
    setReceived(null)
    navigate(code ? `/intake?item=${code}` : '/intake')
  }
  const done = (taken: Received) => {
    setReceived(taken)
    void ticket.link(taken.id)
  }
  if (received) return <Done received={received} again={again} />
  return (
    <div className="page narrow">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <div className="sheet">
        <ItemChoice
          code={code}
          choose={(chosen) =>
            navigate(
              `/intake?${new URLSearchParams({ item: chosen, ...(ticketId && { ticket: ticketId }) }).toString()}`,
            )
          }
        />
      </div>
      {code && <OfItem key={code} code={code} party={party} settle={setParty} done={done} />}
    </div>
  )
}

function ItemChoice({ code, choose }: { code: string | undefined; choose(code: string): void }) {
  const word = useWords(text)
  const named = useNamed()
  const { account } = useSession()
  const { data, isPending } = useQuestion(itemsOf(account?.departmentCode ?? ''))
  return (
    <div className="field">
      <label htmlFor="item">{word.item}</label>
      <Select
        id="item"
        className="wide"
        showSearch={{ optionFilterProp: 'label' }}
        autoFocus={code === undefined}
        loading={isPending}
        placeholder={word.chooseItem}
        value={data && code ? code : null}
        onChange={(chosen: string) => choose(chosen)}
        options={(data?.items ?? []).map((item) => ({ value: item.code, label: `${item.code} ${named(item)}` }))}
      />
    </div>
  )
}

interface OfItemProps {
  code: string
  party: Party | null
  settle(party: Party | null): void
  done(received: Received): void
}

function OfItem({ code, party, settle, done }: OfItemProps) {
  const word = useWords(text)
  const { data: guide, error } = useQuestion(guideTo(code))
  if (!guide) return error ? <RefusalNotice error={error} /> : <Spin />
  const fits = party !== null && guide.item.audience.includes(party.kind)
  return (
    <>
      <div className="sheet">
        {party ? (
          <p className="toolbar" role="status">
            <strong>{word.found(party.name)}</strong> <span className="soft">{party.number}</span>
            <Button size="small" onClick={() => settle(null)}>
              {word.change}
            </Button>
          </p>
        ) : (
          <FindParty audience={guide.item.audience} found={settle} />
        )}
        {party && !fits && <p role="alert">{word.wrongAudience(word[guide.item.audience[0] ?? 'person'])}</p>}
        {party && fits && <UnderWay party={party} code={code} />}
      </div>
      {party && fits && <Application key={party.id} guide={guide} party={party} done={done} />}
    </>
  )
}

/** What the applicant has under way for the same item: to be asked about before a second case is opened. */
function UnderWay({ party, code }: { party: Party; code: string }) {
  const word = useWords(text)
  const statuses = useWords(statusWords)
  const { moment } = useWriters()
  const { data } = useQuestion(underWay(party.id, code))
  if (!data || data.cases.length === 0) return null
  return (
    <div className="under-way" role="alert">
      <p>{word.underWay}</p>
      <ul>
        {data.cases.map(({ id, caseNumber, status, submittedAt }) => (
          <li key={id}>
            <a href={`/staff/cases/${id}`} target="_blank" rel="noreferrer">
              {caseNumber}
            </a>{' '}
            {statuses[status as Status]} <span className="soft">{submittedAt && moment(submittedAt)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The form, once it is known what is known; where that cannot be told, it begins empty. */
function Application({ guide, party, done }: { guide: Guide; party: Party; done(received: Received): void }) {
  const { data, error } = useQuestion(knownOf(party.id, guide.item.code))
  const { guide: narrowed = guide, choose } = useSituation(guide.item.code)
  const way = useOpening(guide, party, done)
  if (!data && !error) return <Spin />
  return <ApplicationForm guide={narrowed} known={data?.answers ?? {}} choose={choose} way={way} />
}
