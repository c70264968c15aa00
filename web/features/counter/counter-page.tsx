import { Button, Dropdown, Spin, Tag } from 'antd'
import {
  callNext,
  counterDesk,
  pauseCounter,
  resumeCounter,
  signInAtCounter,
  signOutOfCounter,
} from '#api/hall-desk.ts'
import { pauseReasons } from '#domain/hall/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import type { Desk } from './desk.ts'
import { text } from './text.ts'
import { TicketSheet } from './ticket-sheet.tsx'

/** The counter: signing in, calling whose turn it is, and what becomes of who was called. */
export function Page() {
  const word = useWords(text)
  const { data: desk, error } = useQuestion(question(counterDesk), { refetchInterval: 5_000 })
  if (!desk) return error ? <RefusalNotice error={error} /> : <Spin />
  return (
    <div className="page narrow">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      {desk.session ? <AtCounter desk={desk} session={desk.session} /> : <SignIn desk={desk} />}
    </div>
  )
}

function SignIn({ desk: { counters } }: { desk: Desk }) {
  const word = useWords(text)
  const named = useNamed()
  const { mutate, error, isPending } = useCommand(signInAtCounter)
  if (counters.length === 0) return <p>{word.noCounter}</p>
  return (
    <div className="sheet">
      <h2>{word.chooseCounter}</h2>
      <RefusalNotice error={error} />
      {counters.map((counter) => (
        <p className="toolbar" key={counter.code}>
          <strong>
            {counter.code} {named(counter)}
          </strong>
          {counter.standsIn && <Tag>{word.standsIn}</Tag>}
          {counter.taken && <Tag>{word.taken}</Tag>}
          <Button
            type="primary"
            loading={isPending}
            disabled={counter.taken}
            onClick={() => mutate({ body: { counter: counter.code } })}
          >
            {word.signIn}
          </Button>
        </p>
      ))}
    </div>
  )
}

function AtCounter({ desk, session }: { desk: Desk; session: NonNullable<Desk['session']> }) {
  const word = useWords(text)
  const next = useCommand(callNext)
  const isPaused = session.pausedAt !== null
  return (
    <>
      <div className="sheet">
        <p className="toolbar" role="status">
          <strong>{word.at(session.counter)}</strong>
          {session.standsIn && <Tag>{word.standsIn}</Tag>}
          {isPaused && (
            <Tag>
              {word.paused} {session.pauseReason && word[session.pauseReason]}
            </Tag>
          )}
          <span>{word.waiting(desk.waiting)}</span>
          {desk.next && <span>{word.next(desk.next)}</span>}
        </p>
        <RefusalNotice error={next.error} />
        <p className="toolbar">
          <Button
            type="primary"
            size="large"
            loading={next.isPending}
            disabled={isPaused || desk.ticket !== null}
            onClick={() => next.mutate({})}
          >
            {word.callNext}
          </Button>
          <Presence isPaused={isPaused} />
        </p>
      </div>
      {desk.ticket ? <TicketSheet ticket={desk.ticket} zones={desk.zones} /> : <p className="soft">{word.nobody}</p>}
      {desk.suspended.length > 0 && <h2>{word.suspended}</h2>}
      {desk.suspended.map((ticket) => (
        <TicketSheet key={ticket.id} ticket={ticket} zones={desk.zones} />
      ))}
    </>
  )
}

function Presence({ isPaused }: { isPaused: boolean }) {
  const word = useWords(text)
  const pause = useCommand(pauseCounter)
  const resume = useCommand(resumeCounter)
  const leave = useCommand(signOutOfCounter)
  return (
    <>
      {isPaused ? (
        <Button loading={resume.isPending} onClick={() => resume.mutate({})}>
          {word.resume}
        </Button>
      ) : (
        <Dropdown
          trigger={['click']}
          menu={{
            items: pauseReasons.map((reason) => ({ key: reason, label: word[reason] })),
            onClick: ({ key }) => pause.mutate({ body: { reason: key as (typeof pauseReasons)[number] } }),
          }}
        >
          <Button loading={pause.isPending}>{word.pause}</Button>
        </Dropdown>
      )}
      <Button loading={leave.isPending} onClick={() => leave.mutate({})}>
        {word.signOut}
      </Button>
      <RefusalNotice error={pause.error ?? resume.error ?? leave.error} />
    </>
  )
}
