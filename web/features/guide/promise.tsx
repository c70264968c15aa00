import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { Guide } from './questions.ts'
import { text } from './text.ts'

/** Which papers a promise may stand for, and what follows from it (告知承诺). */
export function Promise({ guide: { item } }: { guide: Guide }) {
  const word = useWords(text)
  const named = useNamed()
  const english = useLanguage() === 'en'
  const { number } = useWriters()
  const { commitment, materials } = item
  if (!commitment) return null
  const { value, unit } = commitment.checkWithin
  const papers = materials.filter(({ code }) => commitment.materials.includes(code)).map(named)
  return (
    <>
      <h3>{word.promiseTitle}</h3>
      <p>{word.promiseLead(papers.join(word.comma))}</p>
      <ul>
        <li>{english ? commitment.promisedEn : commitment.promised}</li>
        <li>{word.promiseCheck(number(value), word[unit === 'day' ? 'promiseDays' : 'promiseWorkdays'])}</li>
        <li>{word.promiseBroken}</li>
      </ul>
      <p className="soft">
        {word.basis}
        {word.colon}
        <span lang="zh-CN">{commitment.basis}</span>
      </p>
    </>
  )
}
