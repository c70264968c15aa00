import { Link } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { useLive } from '../../kernel/live.ts'
import { useWriters } from '../../kernel/time.ts'
import { givenIn } from '../../ui/situation.ts'
import { lengthOf, limitText } from '../../ui/limit-words.ts'
import type { Guide } from './questions.ts'
import { text } from './text.ts'

/** The four answers most people come for, and the way on. */
export function Glance({ guide }: { guide: Guide }) {
  const word = useWords(text)
  const limits = useWords(limitText)
  const { day, number } = useWriters()
  const { item, today, windows } = guide
  const required = item.materials.filter(({ necessity }) => necessity === 'required').length
  const atOnce = item.handlingType === 'instant'
  return (
    <div className="glance">
      <h2 className="unseen">{word.glance}</h2>
      <dl>
        <div>
          <dt>{word.promise}</dt>
          <dd>
            <strong>{lengthOf(item.promised, limits)}</strong>
            {guide.status === 'in-use' && <small>{atOnce ? word.today : word.byToday(day(today.promisedBy))}</small>}
          </dd>
        </div>
        <div>
          <dt>{word.cost}</dt>
          <dd>
            <strong>{item.fees.length === 0 ? word.free : word.charged}</strong>
          </dd>
        </div>
        <div>
          <dt>{word.bring}</dt>
          <dd>
            <strong>{word.papers(number(item.materials.length), number(required))}</strong>
          </dd>
        </div>
        <div>
          <dt>{word.go}</dt>
          <dd>
            <strong>
              {windows.length === 0 ? word.goOnline : word.goHall(windows.map(({ code }) => code).join(word.comma))}
            </strong>
          </dd>
        </div>
      </dl>
      <ApplyButton guide={guide} />
    </div>
  )
}

/** The way on; none where nobody may apply. */
export function ApplyButton({ guide: { item, asked, online } }: { guide: Guide }) {
  const word = useWords(text)
  const live = useLive()
  return (
    <div className="buttons">
      {online && (
        <Link
          className="button big"
          to={`/apply?${new URLSearchParams({ item: item.code, ...givenIn(asked) }).toString()}`}
        >
          {word.apply}
        </Link>
      )}
      {live && (
        <button type="button" className="link" onClick={() => print()}>
          {word.print}
        </button>
      )}
    </div>
  )
}
