import { useState } from 'react'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { faultsOf } from '../../ui/faults.ts'
import type { Application } from './application.ts'
import { text } from './text.ts'

/** A promise instead of papers (告知承诺): what is told, what is promised, and the choice, which is the applicant's. */
export function Promise({ application }: { application: Application }) {
  const word = useWords(text)
  const named = useNamed()
  const english = useLanguage() === 'en'
  const { number } = useWriters()
  const { chosen, refused, choose } = useChoice(application)
  const { commitment, materials } = application.guide.item
  if (!commitment) return null
  const { value, unit } = commitment.checkWithin
  const papers = materials.filter(({ code }) => commitment.materials.includes(code)).map(named)
  return (
    <section className="slot" aria-labelledby="promise">
      <h2 id="promise">{word.promiseTitle}</h2>
      <p>{word.promiseLead(papers.join(english ? ', ' : '、'))}</p>
      <ul>
        <li>{english ? commitment.promisedEn : commitment.promised}</li>
        <li>{word.promiseCheck(number(value), word[unit === 'day' ? 'promiseDays' : 'promiseWorkdays'])}</li>
        <li>{word.promiseBroken}</li>
      </ul>
      <p className="soft">
        {word.promiseBasis}
        <span lang="zh-CN">{commitment.basis}</span>
      </p>
      <div role="alert">{refused && <p className="notice warn">{refused}</p>}</div>
      <label className="choice">
        <input type="checkbox" name="commits" checked={chosen} onChange={({ target }) => void choose(target.checked)} />
        {word.promiseMake}
      </label>
    </section>
  )
}

/** The choice as it was made; taken back where it is refused, with the reason. */
function useChoice({ commits, save }: Application) {
  const word = useWords(text)
  const [chosen, setChosen] = useState(commits)
  const [refused, setRefused] = useState<string>()
  const choose = async (wanted: boolean) => {
    setChosen(wanted)
    setRefused(undefined)
    try {
      await save({ commits: wanted })
    } catch (error) {
      const { fields, sentence } = faultsOf(error)
      setChosen(!wanted)
      setRefused(fields[0]?.message ?? (sentence || word.promiseUnsaved))
    }
  }
  return { chosen, refused, choose }
}
