import { Link, useLocation } from 'wouter'
import { takeOwnTicket } from '#api/hall.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { HallClosed } from '../../ui/hall-closed.tsx'
import { Title } from '../../ui/title.tsx'
import { OwnVisits } from './own-visits.tsx'
import { hallNow, type Zone } from './questions.ts'
import { text } from './text.ts'

/** The hall for whoever thinks of going there: its queues as they stand, and what one has booked or holds. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  const { shortMoment } = useWriters()
  const isApplicant = account?.role === 'applicant'
  return (
    <>
      <Title lead={word.lead}>{word.title}</Title>
      {isApplicant && <OwnVisits />}
      <section aria-labelledby="now">
        <h2 id="now">{word.now}</h2>
        {!isApplicant && (
          <p className="notice">
            {word.toTake} <Link to="/sign-in?back=%2Fvisit">{word.signIn}</Link>
          </p>
        )}
        <Answered to={useQuestion(hallNow, { refetchInterval: 15_000 })}>
          {({ at, closed, zones }) => (
            <>
              <HallClosed closed={closed} />
              <ul className="case-lines">
                {zones.map((zone) => (
                  <ZoneLine key={zone.letter} zone={zone} mayTake={isApplicant && closed === null} />
                ))}
              </ul>
              <p className="soft">
                {word.asOf(shortMoment(at))} · {word.always}
              </p>
            </>
          )}
        </Answered>
      </section>
    </>
  )
}

function ZoneLine({ zone, mayTake }: { zone: Zone; mayTake: boolean }) {
  const word = useWords(text)
  const named = useNamed()
  const { number } = useWriters()
  const [, navigate] = useLocation()
  const { mutate, error, isPending } = useCommand(takeOwnTicket, { done: () => navigate('/visit') })
  const name = named(zone)
  return (
    <li className="card case-line">
      <p className="case-line-head">
        <span>
          {zone.letter} {name}
        </span>
        <span>{zone.wait ? word.minutes(Math.floor(zone.wait.low), Math.ceil(zone.wait.high)) : word.closed}</span>
      </p>
      <p className="soft">
        {word.waiting} {word.people(number(zone.waiting))} · {word.counters} {number(zone.counters)}
      </p>
      {error && <p role="alert">{error.sentence}</p>}
      <p className="buttons">
        {zone.kind !== 'escalation' && (
          <Link to={`/visit/book?zone=${zone.letter}`} aria-label={word.bookIn(name)}>
            {word.book}
          </Link>
        )}
        {mayTake && zone.counters > 0 && (
          <button
            {...{ type: 'button', className: 'link', disabled: isPending, 'aria-label': word.takeIn(name) }}
            onClick={() => mutate({ body: { zone: zone.letter } })}
          >
            {word.take}
          </button>
        )}
      </p>
    </li>
  )
}
