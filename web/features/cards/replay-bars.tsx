import { ruleTitleOf, type CardLevel, type RuleNo } from '#domain/supervision/index.ts'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { cardLevelMarks } from '../../ui/card-level.tsx'
import { cardLevelWords } from '../../ui/card-words.ts'
import { rulesText } from './rules-text.ts'

type Counted = readonly { rule: RuleNo; level: CardLevel; cards: number }[]

const keyOf = ({ rule, level }: Pick<Counted[number], 'rule' | 'level'>) => `${rule} ${level}`

/** Cards by rule and colour, in fact and under a draft: two bars each, with their numbers beside. */
export function ReplayBars({ was, now }: { was: Counted; now: Counted }) {
  const word = useWords(rulesText)
  const levels = useWords(cardLevelWords)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  const { number } = useWriters()
  const rows = [...new Map([...was, ...now].map((one) => [keyOf(one), one])).values()].toSorted((a, b) =>
    keyOf(a).localeCompare(keyOf(b)),
  )
  const most = Math.max(1, ...[...was, ...now].map(({ cards }) => cards))
  const countIn = (of: Counted, key: string) => of.find((one) => keyOf(one) === key)?.cards ?? 0
  return (
    <table className="replay-bars">
      <thead>
        <tr>
          <th scope="col">{word.rule}</th>
          <th scope="col">{word.was}</th>
          <th scope="col">{word.now}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ rule, level }) => {
          const key = keyOf({ rule, level })
          return (
            <tr key={key}>
              <th scope="row">
                {rule} {ruleTitleOf(rule)[said]} {cardLevelMarks[level]} {levels[level]}
              </th>
              {[countIn(was, key), countIn(now, key)].map((cards, at) => (
                <td key={at}>
                  <svg
                    className={`replay-bar is-${at === 0 ? 'was' : 'now'}`}
                    viewBox="0 0 100 8"
                    preserveAspectRatio="none"
                    aria-hidden="true"
                  >
                    <rect width={(cards / most) * 100} height="8" />
                  </svg>{' '}
                  {number(cards)}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
