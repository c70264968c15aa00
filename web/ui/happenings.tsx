import { useNamed, useWords, words } from '../kernel/language.tsx'
import { useWriters } from '../kernel/time.ts'
import { usePunctuation } from './punctuation.ts'

interface Happening {
  version: number
  type: string
  at: string
  by: { name: string; nameEn: string } | null
  /** Whose post was served, where it was another's. */
  inPlaceOf?: { name: string; nameEn: string } | null
  said: string | null
}

const text = words(
  { title: '经过', system: '系统', inPlaceOf: (who: string) => `代${who}` },
  { title: 'History', system: 'System', inPlaceOf: (who: string) => `for ${who}` },
)

interface HappeningsProps {
  history: readonly Happening[]
  /** What each event is called. */
  names: Readonly<Record<string, string>>
  /** Who it was where nobody is named. */
  nobody?: string
}

/** What happened, the latest first: what, when, by whom, and what was said. */
export function Happenings({ history, names, nobody }: HappeningsProps) {
  const word = useWords(text)
  const named = useNamed()
  const { aside } = usePunctuation()
  const { moment } = useWriters()
  return (
    <section className="sheet" aria-labelledby="history">
      <h2 id="history">{word.title}</h2>
      <ol className="history">
        {history.toReversed().map(({ version, type, at, by, inPlaceOf, said }) => (
          <li key={version}>
            <strong>{names[type]}</strong>{' '}
            <span className="soft">
              {moment(at)} · {by ? named(by) : (nobody ?? word.system)}
              {inPlaceOf && aside(word.inPlaceOf(named(inPlaceOf)))}
            </span>
            {said && <p>{said}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
