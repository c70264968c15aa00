import type { CaseEvent } from '#domain/cases/index.ts'
import { Link } from 'wouter'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { acceptanceEventWords } from '../../ui/acceptance-words.ts'
import { eventWords } from '../../ui/case-words.ts'
import type { CardView } from './questions.ts'
import { presetWords } from './preset-words.ts'
import { numberWords, text, valueWords } from './text.ts'

/** Why there is a card: the rule in the reader's language, its numbers, the entries it stands on, and who bears what part. */
export function Evidence({ card }: { card: CardView }) {
  const word = useWords(text)
  const english = useLanguage() === 'en'
  const names: Readonly<Record<string, string>> = useWords(numberWords)
  const values: Readonly<Record<string, string>> = useWords(valueWords)
  const presets: Readonly<Record<string, string>> = useWords(presetWords)
  const { explanation, basis, settings, numbers, cites, shares } = card
  return (
    <section className="sheet" aria-labelledby="evidence">
      <h2 id="evidence">{word.found}</h2>
      <p>
        <strong>{english ? explanation.en : explanation.zh}</strong>
      </p>
      <p className="soft">
        {word.basis}
        {word.colon}
        {english ? basis.en : basis.zh} ·{' '}
        {word.settings(presets[settings.name] ?? settings.name, String(settings.version))}
      </p>
      {Object.keys(numbers).length > 0 && (
        <>
          <h3>{word.numbers}</h3>
          <dl className="keys">
            {Object.entries(numbers).map(([name, value]) => (
              <div key={name}>
                <dt>{names[name] ?? name}</dt>
                <dd>{values[String(value)] ?? String(value)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {cites.length > 0 && <Cited card={card} />}
      {shares.length > 0 && <Shares shares={shares} />}
    </section>
  )
}

/** The entries it stands on; those of other cases than the card's own lead to theirs. */
function Cited({ card: { cites, caseId } }: { card: CardView }) {
  const word = useWords(text)
  const ofCases = useWords(eventWords) satisfies Record<CaseEvent['type'], string>
  const events: Readonly<Record<string, string>> = { ...useWords(acceptanceEventWords), ...ofCases }
  const named = useNamed()
  const { moment } = useWriters()
  return (
    <>
      <h3>{word.cites}</h3>
      <ul className="history">
        {cites.map(({ stream, caseNumber, version, type, at, by, hash }) => (
          <li key={`${stream} ${version}`}>
            <strong>{type === null ? word.notOurs : (events[type] ?? type)}</strong>{' '}
            {caseNumber !== null && stream !== caseId && <Link to={`/cases/${stream}`}>{caseNumber}</Link>}{' '}
            <span className="soft">
              {at && moment(at)} {by && named(by)} · {word.entry(String(version))}
              {hash && (
                <>
                  {' '}
                  · <code>{hash.slice(0, 12)}</code>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Shares({ shares }: Pick<CardView, 'shares'>) {
  const word = useWords(text)
  const named = useNamed()
  const { number, percent } = useWriters()
  return (
    <>
      <h3>{word.shares}</h3>
      <ul>
        {shares.map(({ party, department, days, share }) => (
          <li key={`${department.code} ${party}`}>
            {named(department)} {party !== department.code && party}
            {word.colon}
            {word.shareOf(number(days), percent(share))}
          </li>
        ))}
      </ul>
    </>
  )
}
