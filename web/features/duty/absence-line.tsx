import { useNamed, useWords } from '../../kernel/language.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { BackNow } from './back-now.tsx'
import { seatWords } from './list-words.ts'
import { absenceKindWords } from '../../ui/duty-words.ts'
import { useOrganName } from '../../ui/organ-name.ts'
import { postName } from './post-name.ts'
import type { Absence } from './questions.ts'
import { text } from './text.ts'

/** One absence in words, and who stands in; ended here by whoever may. */
export function AbsenceLine({ absence }: { absence: Absence }) {
  const word = useWords(text)
  const [kinds, seats] = [useWords(absenceKindWords), useWords(seatWords)]
  const named = useNamed()
  const organ = useOrganName()
  const { account } = useSession()
  const { shortMoment } = useWriters()
  const { person, department, kind, fromAt, toAt, standIns } = absence
  const isMine =
    person.id === account?.id ||
    account?.role === 'centre-manager' ||
    (account?.role === 'head' && department !== null && account.departmentCode === department.code)
  return (
    <li className="sheet gap">
      <p>
        <strong>{named(person)}</strong> <span className="soft">{organ(department)}</span> · {kinds[kind]} ·{' '}
        {word.until(shortMoment(fromAt), shortMoment(toAt))}
      </p>
      {standIns.map(({ post, person: serves, ...stretch }) => (
        <p key={`${post} ${stretch.fromAt}`} className={serves ? '' : 'coverage-open'}>
          {word.standIns}
          {word.colon}
          {serves ? named(serves) : `▲ ${word.nobodyStandsIn}`} <span className="soft">{postName(post, seats)}</span>
          {standIns.filter((one) => one.post === post).length > 1 &&
            ` · ${word.until(shortMoment(stretch.fromAt), shortMoment(stretch.toAt))}`}
        </p>
      ))}
      {isMine && Date.parse(toAt) > Date.now() && <BackNow id={absence.id} />}
    </li>
  )
}
