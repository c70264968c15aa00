import { Fragment } from 'react'
import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { Guide } from './questions.ts'
import { ChineseOnly, Section } from './section.tsx'
import { text } from './text.ts'

/** Questions people ask. */
export function Faq({ faq }: Pick<Guide['item'], 'faq'>) {
  if (faq.length === 0) return null
  return (
    <Section name="faq">
      <ChineseOnly>
        <dl className="faq">
          {faq.map(({ question, answer }) => (
            <Fragment key={question}>
              <dt>{question}</dt>
              <dd>{answer}</dd>
            </Fragment>
          ))}
        </dl>
      </ChineseOnly>
    </Section>
  )
}

/** What goes together with this item, and the events it belongs to. */
export function Related({ guide: { item, version, events, related, hall, today } }: { guide: Guide }) {
  const word = useWords(text)
  const named = useNamed()
  const { day } = useWriters()
  return (
    <>
      {related.length > 0 && (
        <section className="guide-section unprinted" aria-labelledby="related">
          <h2 id="related">{word.related}</h2>
          <ul>
            {related.map((other) => (
              <li key={other.code}>
                <Link to={`/items/${other.code}`}>{named(other)}</Link>
              </li>
            ))}
          </ul>
          <p>
            {word.inEvent}
            {word.colon}
            {events.map((event, at) => (
              <Fragment key={event.code}>
                {at > 0 && word.comma}
                <Link to={`/items?event=${event.code}`}>{named(event)}</Link>
              </Fragment>
            ))}
          </p>
        </section>
      )}
      <p className="soft">
        {word.facts} {item.code} · {word.version(String(version))} · {word.taskCode} {item.taskCode}
      </p>
      <p className="printed">
        {hall && `${named(hall)} · `}
        {word.printed(day(today.on))}
      </p>
    </>
  )
}
