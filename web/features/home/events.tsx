import { Link } from 'wouter'
import type { eventList } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { EventIcon } from '../../ui/event-icon.tsx'
import { events } from './questions.ts'
import { text } from './text.ts'

/** Ways in by what happens in a life and in a business; a city that tells none has neither. */
export function Events() {
  const word = useWords(text)
  const answer = useQuestion(events)
  return (
    <Answered to={answer}>
      {({ life, business }) => (
        <>
          <EventGroup id="life" title={word.life} hint={word.lifeHint} events={life} />
          <EventGroup id="business" title={word.business} hint={word.businessHint} events={business} />
        </>
      )}
    </Answered>
  )
}

interface EventGroupProps {
  id: string
  title: string
  hint: string
  events: ReplyOf<typeof eventList>['life']
}

function EventGroup({ id, title, hint, events: group }: EventGroupProps) {
  const word = useWords(text)
  const named = useNamed()
  const { number } = useWriters()
  if (group.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="soft">{hint}</p>
      <ul className="events">
        {group.map((event) => (
          <li key={event.code}>
            <Link to={`/items?event=${event.code}`}>
              <EventIcon icon={event.icon} />
              <span>
                {named(event)} <small>{word.count(number(event.count))}</small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
