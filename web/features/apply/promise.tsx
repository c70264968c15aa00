import { useNamed, useLanguage, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { Application } from './application.ts'
import { text } from './text.ts'

/** A promise instead of papers (告知承诺): what is told, what is promised, and the choice, which is the applicant's. */
export function Promise({ application: { guide, commits, save } }: { application: Application }) {
  const word = useWords(text)
  const named = useNamed()
  const english = useLanguage() === 'en'
  const { number } = useWriters()
  const { commitment, materials } = guide.item
  if (!commitment) return null
  const { value, unit } = commitment.checkWithin
  const papers = materials.filter(({ code }) => commitment.materials.includes(code)).map(named)
  return (
    <section className="slot" aria-labelledby="promise">
      <h2 id="promise">{word.promiseTitle}</h2>
      <p>{word.promiseLead(papers.join(english ? ', ' : '、'))}</p>
      <ul>
        <li lang={english ? 'en' : 'zh-CN'}>{english ? commitment.promisedEn : commitment.promised}</li>
        <li>{word.promiseCheck(number(value), word[unit === 'day' ? 'promiseDays' : 'promiseWorkdays'])}</li>
        <li>{word.promiseBroken}</li>
      </ul>
      <p className="soft">
        {word.promiseBasis}
        <span lang="zh-CN">{commitment.basis}</span>
      </p>
      <label className="choice">
        <input
          type="checkbox"
          name="commits"
          checked={commits}
          onChange={({ target }) => void save({ commits: target.checked })}
        />
        {word.promiseMake}
      </label>
    </section>
  )
}
