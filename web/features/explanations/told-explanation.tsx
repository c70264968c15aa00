import { Link } from 'wouter'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { explanationReasonWords } from '../../ui/explanation-words.ts'
import { lengthOf, limitText } from '../../ui/limit-words.ts'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import type { Told } from './questions.ts'
import { text } from './text.ts'

/** One explanation as published: what was promised, what it took, what the unit says, and what it said before. */
export function ToldExplanation({ told }: { told: Told }) {
  const word = useWords(text)
  const named = useNamed()
  const { number } = useWriters()
  const [latest, ...earlier] = told.versions
  if (!latest) return null
  return (
    <li className="card grant">
      <p className="case-line-head">
        <Link to={`/items/${told.item.code}`}>{named(told.item)}</Link>
        <span className="tag late">{told.overDays === 0 ? word.overSameDay : word.over(number(told.overDays))}</span>
      </p>
      <Days told={told} />
      <Version version={latest} />
      {earlier.length > 0 && (
        <details>
          <summary>{word.earlier(number(earlier.length))}</summary>
          {earlier.map((version) => (
            <Version key={version.version} version={version} />
          ))}
        </details>
      )}
    </li>
  )
}

function Days({ told: { department, promised, dueOn, endedOn, takenDays, beyondLaw } }: { told: Told }) {
  const word = useWords(text)
  const limits = useWords(limitText)
  const named = useNamed()
  const { day, number } = useWriters()
  return (
    <dl className="facts small">
      <dt>{word.department}</dt>
      <dd>{named(department)}</dd>
      <dt>{word.promised}</dt>
      <dd>{promised === null ? word.atOnce : lengthOf(promised, limits)}</dd>
      <dt>{word.taken}</dt>
      <dd>{word.takenDays(number(takenDays))}</dd>
      <dt>{word.dueOn}</dt>
      <dd>
        {day(dueOn)}
        {beyondLaw && ` · ${word.beyondLaw}`}
      </dd>
      <dt>{word.ended}</dt>
      <dd>{endedOn === null ? word.open : day(endedOn)}</dd>
    </dl>
  )
}

function Version({ version: { version, reason, body, bodyEn, publishedAt } }: { version: Told['versions'][number] }) {
  const word = useWords(text)
  const reasons = useWords(explanationReasonWords)
  const english = useLanguage() === 'en'
  const { dayOf, number } = useWriters()
  const inEnglish = english && bodyEn !== null
  return (
    <section>
      <p>
        <strong>{reasons[reason]}</strong>{' '}
        <span className="soft small">{word.version(number(version), dayOf(publishedAt))}</span>
      </p>
      {english && !inEnglish && <p className="soft small">{word.onlyChinese}</p>}
      <div lang={inEnglish ? 'en' : 'zh-CN'}>
        <Paragraphs text={inEnglish ? bodyEn : body} />
      </div>
    </section>
  )
}
