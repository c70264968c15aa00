import { Button, Form, Input, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { setLastDay } from '#api/charge-book.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { Asked } from '../../ui/asked.tsx'
import { deskText } from './desk-text.ts'
import { bookAsked, type BookedCharge } from './questions.ts'
import { text } from './text.ts'
import { chargeKindWords } from './words.ts'

/** What is charged, and until when: the centre sets a last day on a text; bills that were issued stay as they are. */
export function Page() {
  const word = useWords(deskText)
  const { account } = useSession()
  const { data, error } = useQuestion(bookAsked)
  const [chosen, setChosen] = useState<BookedCharge | null>(null)
  const { number } = useWriters()
  return (
    <div className="page">
      <title>{word.chargeBook}</title>
      <p>
        <Link to="/bills">← {word.back}</Link>
      </p>
      <h1>{word.chargeBook}</h1>
      <RefusalNotice error={error} />
      {data && <p className="soft">{word.book(number(data.version))}</p>}
      {data && chosen && (
        <LastDay key={chosen.code} charge={chosen} version={data.version} done={() => setChosen(null)} />
      )}
      <Charges charges={data?.charges} choose={account?.role === 'centre-manager' ? setChosen : null} />
    </div>
  )
}

interface ChargesProps {
  charges: BookedCharge[] | undefined
  choose: ((charge: BookedCharge) => void) | null
}

function Charges({ charges, choose }: ChargesProps) {
  const word = useWords(deskText)
  const own = useWords(text)
  const kinds = useWords(chargeKindWords)
  const language = useLanguage()
  const named = useNamed()
  const { day } = useWriters()
  return (
    <StackingTable<BookedCharge>
      rows={charges}
      rowKey="code"
      width={900}
      empty={word.none}
      columns={[
        {
          title: word.charge,
          key: 'charge',
          render: (_, { endUnverified, fate, ...charge }) => (
            <>
              {named(charge)} {endUnverified && <Tag>{own.endUnverified}</Tag>}
              {fate && <div className="soft">{language === 'en' ? fate.en : fate.zh}</div>}
            </>
          ),
        },
        { title: word.kind, key: 'kind', width: 160, render: (_, { kind }) => kinds[kind] },
        {
          title: word.from,
          key: 'from',
          width: 150,
          render: (_, one) => (one.beginUnverified ? word.unverified : day(one.effectiveFrom)),
        },
        {
          title: word.lastOn,
          key: 'to',
          width: 150,
          render: (_, one) => (one.effectiveTo ? day(one.effectiveTo) : '—'),
        },
        {
          ...{ title: word.acts, key: 'acts', width: 150 },
          render: (_, charge) => choose && <Button onClick={() => choose(charge)}>{word.setLastDay}</Button>,
        },
      ]}
    />
  )
}

interface LastDayProps {
  charge: BookedCharge
  version: number
  done(): void
}

function LastDay({ charge, version, done }: LastDayProps) {
  const word = useWords(deskText)
  const named = useNamed()
  const { mutate, error, isPending } = useCommand(setLastDay, { done })
  const send = ({ lastOn, basis }: { lastOn?: string; basis: string }) =>
    mutate({ body: { version, charge: charge.code, lastOn: lastOn || null, basis } })
  return (
    <section className="sheet" aria-labelledby="last-day">
      <h2 id="last-day">
        {word.setLastDay}: {named(charge)}
      </h2>
      <Form layout="vertical" requiredMark={false} initialValues={{ lastOn: charge.effectiveTo ?? '' }} onFinish={send}>
        <Form.Item name="lastOn" label={word.lastOnHint}>
          <Input type="date" style={{ width: 'auto' }} />
        </Form.Item>
        <Asked name="basis" label={word.basisText}>
          <Input.TextArea rows={2} maxLength={500} />
        </Asked>
        <RefusalNotice error={error} />
        <Button type="primary" htmlType="submit" loading={isPending}>
          {word.save}
        </Button>
      </Form>
    </section>
  )
}
