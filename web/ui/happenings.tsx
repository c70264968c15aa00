import { useNamed, useWords, words } from '../kernel/language.tsx'
import { useWriters } from '../kernel/time.ts'

interface Happening {
  version: number
  type: string
  at: string
  by: { name: string; nameEn: string } | null
  said: string | null
}

const text = words({ title: '经过', system: '系统' }, { title: 'History', system: 'System' })

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
  const { moment } = useWriters()
  return (
    <section className="sheet" aria-labelledby="history">
      <h2 id="history">{word.title}</h2>
      <ol className="history">
        {history.toReversed().map(({ version, type, at, by, said }) => (
          <li key={version}>
            <strong>{names[type]}</strong>{' '}
            <span className="soft">
              {moment(at)} · {by ? named(by) : (nobody ?? word.system)}
            </span>
            {said && <p>{said}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
