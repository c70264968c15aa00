import { Fragment } from 'react'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { lawFactsText } from './law-facts-text.ts'
import type { Guide } from './questions.ts'

/** What the law has this item observe beside its conditions, each with how sure we are of it where that is less than of the rest. */
export function LawFacts({ guide: { item } }: { guide: Guide }) {
  const word = useWords(lawFactsText)
  const { number } = useWriters()
  const facts = [
    ['quantity', word.quantity, item.quantity && word.quantityIs(number(item.quantity))],
    ['competition', word.competition, item.competition && word[item.competition]],
    ['exam', word.exam, item.exam && word.examIs],
    ['upperOrgan', word.upperOrgan, item.upperOrgan],
    ['interestedParties', word.touchesOthers, item.interestedParties && word.touchesOthersIs],
    ['hearing', word.hearingByLaw, item.hearing && word.hearingByLawIs],
  ] as const
  const said = facts.filter(([, , fact]) => fact !== undefined)
  if (said.length === 0) return null
  const tags = { V: '', K: word.tagK, L: word.tagL, U: word.tagU, R: word.tagR }
  return (
    <dl className="facts">
      {said.map(([field, name, fact]) => {
        const tag = item.confidences?.[field]
        return (
          <Fragment key={field}>
            <dt>{name}</dt>
            <dd>
              {fact}
              {tag && tags[tag] && <span className="soft">{word.tagged(tag, tags[tag])}</span>}
            </dd>
          </Fragment>
        )
      })}
    </dl>
  )
}
