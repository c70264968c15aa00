import { Spin, Tag } from 'antd'
import { Link } from 'wouter'
import { hallDuty } from '#api/hall-duty.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StackingTable } from '../../ui/stacking-table.tsx'
import type { Duty } from './duty.ts'
import { Queues } from './queues.tsx'
import { text } from './text.ts'

/** The hall for its duty manager: what to do, the queues now and ahead, and who sits where. */
export function Page() {
  const word = useWords(text)
  const { shortMoment } = useWriters()
  const { data, error } = useQuestion(question(hallDuty), { refetchInterval: 10_000 })
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data && (
        <>
          <p className="soft">
            {word.asOf(shortMoment(data.at))} · <Link to="/hall/rules">{word.rules}</Link>
          </p>
          <WhatToDo duty={data} />
          <Queues duty={data} />
          <Counters duty={data} />
        </>
      )}
    </div>
  )
}

function WhatToDo({ duty: { advice, counters, zones, goal } }: { duty: Duty }) {
  const word = useWords(text)
  const named = useNamed()
  const { clock, number } = useWriters()
  const isClosed = zones.every(({ ahead }) => ahead.length === 0)
  const isEmpty = counters.every(({ status }) => status === 'closed')
  const said = ({ zone, counter, at, without, with: after }: Duty['advice'][number]) => {
    const name = named(zones.find(({ letter }) => letter === zone) ?? { name: zone, nameEn: zone })
    const window = counters.find(({ code }) => code === counter)
    const time = clock(at).slice(0, 5)
    const before = without === null ? word.nobody : word.from(number(Math.round(without)))
    if (counter === null) return word.none(time, `${zone} ${name}`)
    const then = after === null ? word.nobody : word.to(number(Math.round(after)))
    return word.open(time, counter, window ? named(window) : '', `${zone} ${name}`, [before, then])
  }
  return (
    <section className="sheet" aria-labelledby="advice">
      <h2 id="advice">{word.advice}</h2>
      {advice.length > 0 ? (
        <ol role="status">
          {advice.slice(0, 12).map((one) => (
            <li key={`${one.zone} ${one.counter}`}>{said(one)}</li>
          ))}
        </ol>
      ) : (
        <p role="status">{isClosed ? word.closedNow : isEmpty ? word.empty : word.calm(number(goal))}</p>
      )}
    </section>
  )
}

type Counter = Duty['counters'][number]

function Counters({ duty: { counters } }: { duty: Duty }) {
  const word = useWords(text)
  const named = useNamed()
  const { clock, number } = useWriters()
  const open = counters.filter(({ status }) => status !== 'closed')
  return (
    <section className="sheet" aria-labelledby="windows">
      <h2 id="windows">{word.windows}</h2>
      <StackingTable<Counter>
        {...{ rows: open, rowKey: 'code', width: 600, empty: word.empty }}
        columns={[
          { title: word.windows, render: (_, counter) => `${counter.code} ${named(counter)}` },
          { title: word.zone, dataIndex: 'zone' },
          {
            title: word.status,
            render: (_, { status, reason }) =>
              `${status === 'serving' ? word.servingNow : word[status]}${reason ? ` · ${word[reason]}` : ''}`,
          },
          {
            title: word.who,
            render: (_, { who, standsIn }) => (
              <>
                {who && named(who)} {standsIn && <Tag>{word.standsIn}</Tag>}
              </>
            ),
          },
          {
            title: word.sign,
            render: (_, { code, signKey }) => (
              <a href={`/hall/counter/${code}?key=${signKey}`} target="_blank" rel="noreferrer">
                {word.openSign}
              </a>
            ),
          },
          { title: word.since, render: (_, { since }) => since && clock(since).slice(0, 5) },
        ]}
      />
      <p className="soft">{word.notOpen(number(counters.length - open.length))}</p>
    </section>
  )
}
