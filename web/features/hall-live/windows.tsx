import { Link } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { address } from './addresses.ts'
import type { Hall, HallFilter } from './questions.ts'
import { text } from './text.ts'
import { WindowTile } from './window-tile.tsx'

/** The windows of the hall as they stand; those where nobody is come first. */
export function Windows({ hall, filter }: { hall: Hall; filter: HallFilter }) {
  const word = useWords(text)
  const { number } = useWriters()
  const unattended = hall.windows.filter(({ state }) => state === 'unattended')
  const others = hall.windows.filter(({ state }) => state !== 'unattended')
  const { department, window } = filter
  return (
    <section className="hall-part hall-windows" aria-labelledby="windows">
      <h2 id="windows">{word.windows}</h2>
      <p className="soft">
        <OpeningHours hall={hall} /> · {word.windowsSay}{' '}
        <Link to={address('/windows', { department, window, state: 'unattended' })}>
          {word.onlyUnattended(number(unattended.length))}
        </Link>{' '}
        · <Link to={address('/windows', { department, window })}>{word.everyWindow(number(hall.windows.length))}</Link>
      </p>
      <ul className="window-grid">
        {[...unattended, ...others].map((one) => (
          // A phone shows what needs a look; the others are one tap away.
          <li key={one.code} className={one.state === 'unattended' || one.state === 'stood-in' ? undefined : 'is-calm'}>
            <WindowTile window={one} filter={filter} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** When the hall is open today, and whether it is now. */
export function OpeningHours({ hall: { hours, isOpen } }: { hall: Pick<Hall, 'hours' | 'isOpen'> }) {
  const word = useWords(text)
  if (hours.length === 0) return <>{word.dayOff}</>
  const said = hours.map(({ from, to }) => `${from}–${to}`).join(' ')
  return <>{isOpen ? word.hallOpen(said) : word.hallClosed(said)}</>
}
