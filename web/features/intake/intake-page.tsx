import { Button, Card, Result, Select, Spin } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { itemGuide, itemList } from '#api/catalogue.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { ApplicationForm, type Received } from './application-form.tsx'
import { FindParty } from './find-party.tsx'
import type { Party } from './party.ts'
import { text } from './text.ts'

/** Taking an application in at the window, on one page, from top to bottom. */
export function Page() {
  const word = useWords(text)
  const [code, setCode] = useState<string>()
  const [party, setParty] = useState<Party | null>(null)
  const [received, setReceived] = useState<Received | null>(null)
  const again = () => {
    setParty(null)
    setReceived(null)
  }
  if (received) return <Done received={received} again={again} />
  return (
    <div className="page narrow">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="soft">{word.lead}</p>
      <Card size="small" className="act">
        <ItemChoice code={code} choose={setCode} />
      </Card>
      {code && (
        <Card size="small" className="act">
          <Applicant code={code} party={party} settle={setParty} />
        </Card>
      )}
      {code && party && <Application key={`${code} ${party.id}`} code={code} party={party} done={setReceived} />}
    </div>
  )
}

function ItemChoice({ code, choose }: { code: string | undefined; choose(code: string): void }) {
  const word = useWords(text)
  const named = useNamed()
  const { account } = useSession()
  const { data, isPending } = useQuestion(
    question(itemList, { query: { department: account?.departmentCode ?? '', limit: '100' } }),
  )
  return (
    <div className="field">
      <label htmlFor="item">{word.item}</label>
      <Select
        id="item"
        className="wide"
        showSearch={{ optionFilterProp: 'label' }}
        autoFocus
        loading={isPending}
        placeholder={word.chooseItem}
        value={code ?? null}
        onChange={(chosen: string) => choose(chosen)}
        options={(data?.items ?? []).map((item) => ({ value: item.code, label: `${item.code} ${named(item)}` }))}
      />
    </div>
  )
}

interface ApplicantProps {
  code: string
  party: Party | null
  settle(party: Party | null): void
}

function Applicant({ code, party, settle }: ApplicantProps) {
  const word = useWords(text)
  const { data } = useQuestion(question(itemGuide, { params: { code } }))
  if (!data) return <Spin />
  if (!party) return <FindParty audience={data.item.audience} found={settle} />
  return (
    <p className="toolbar" role="status">
      <strong>{word.found(party.name)}</strong> <span className="soft">{party.number}</span>
      <Button size="small" onClick={() => settle(null)}>
        {word.change}
      </Button>
    </p>
  )
}

function Application({ code, party, done }: { code: string; party: Party; done(received: Received): void }) {
  const { data } = useQuestion(question(itemGuide, { params: { code } }))
  return data ? <ApplicationForm guide={data} party={party} done={done} /> : <Spin />
}

function Done({ received, again }: { received: Received; again(): void }) {
  const word = useWords(text)
  return (
    <Result
      status="success"
      title={<h1>{word.doneTitle}</h1>}
      subTitle={
        <>
          {word.caseNumber}：<strong>{received.caseNumber}</strong>
          {received.queryCode && (
            <>
              {' '}
              · {word.queryCode}：<strong>{received.queryCode}</strong>
            </>
          )}
        </>
      }
      extra={[
        <Button
          key="print"
          type="primary"
          href={`/api/cases/${received.id}/documents/receipt`}
          target="_blank"
          rel="noreferrer"
        >
          {word.print}
        </Button>,
        <Link key="open" to={`/cases/${received.id}`}>
          {word.open}
        </Link>,
        <Button key="again" onClick={again}>
          {word.again}
        </Button>,
      ]}
    />
  )
}
