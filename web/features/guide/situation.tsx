import { useLocation } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { useLive } from '../../kernel/live.ts'
import { useWriters } from '../../kernel/time.ts'
import { Scenarios } from '../../ui/scenarios.tsx'
import { givenIn, openIn } from '../../ui/situation.ts'
import { addressOfGuide, type Guide } from './questions.ts'
import { text } from './text.ts'

/** Asks what sort of applicant one is; below stands only what applies. A plain form, so that it works without script, and can be shared. */
export function Situation({ guide: { item, asked } }: { guide: Guide }) {
  const word = useWords(text)
  const live = useLive()
  const { number } = useWriters()
  const [, navigate] = useLocation()
  if (asked.length === 0) return null
  const given = givenIn(asked)
  const open = openIn(asked).length
  const go = (situation: Record<string, string>) => navigate(addressOfGuide(item.code, situation), { replace: true })
  return (
    <form className="situation" action={`/items/${item.code}`} aria-labelledby="situation-title">
      <h2 id="situation-title">{word.situation}</h2>
      <p className="soft">{word.situationSays}</p>
      <Scenarios asked={asked} choose={(code, answer) => go({ ...given, [code]: answer })} />
      <p role="status">{open === 0 ? <strong>{word.situationKnown}</strong> : word.situationOpen(number(open))}</p>
      <div className="buttons">
        {!live && (
          <button className="button secondary" type="submit">
            {word.situationShow}
          </button>
        )}
        {Object.keys(given).length > 0 && <a href={`/items/${item.code}`}>{word.situationAnew}</a>}
      </div>
    </form>
  )
}
