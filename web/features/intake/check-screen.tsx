import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { shownAnswer, titleOf, useAnswerWords } from '../../ui/schema-field.tsx'
import type { Guide } from './questions.ts'
import { text } from './text.ts'
import type { Intake } from './use-intake.ts'

/** Everything once more on one screen, turned to the applicant; then one press takes it in. */
export function CheckScreen({ guide, intake }: { guide: Guide; intake: Intake }) {
  const word = useWords(text)
  const language = useLanguage()
  const said = useAnswerWords()
  const named = useNamed()
  const { answers, sending, finish, back, label } = intake
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.focus()
  }, [])
  const questions = Object.entries(guide.item.form.properties).filter(([name]) => answers[name] !== undefined)
  return (
    <section className="sheet" aria-labelledby="check">
      <h2 id="check" tabIndex={-1} ref={title}>
        {word.checkTitle}
      </h2>
      <dl className="answers">
        {guide.asked.map((scenario) => {
          const given = scenario.answers.find(({ code }) => code === scenario.given)
          return (
            <div key={scenario.code}>
              <dt>{named(scenario)}</dt>
              <dd>{given && named(given)}</dd>
            </div>
          )
        })}
        {questions.map(([name, field]) => (
          <div key={name}>
            <dt>{titleOf(field, language)}</dt>
            <dd>{shownAnswer(field, answers[name], language, said)}</dd>
          </div>
        ))}
      </dl>
      <h3>{word.papers}</h3>
      <HandedIn guide={guide} intake={intake} />
      <p className="toolbar">
        <Button type="primary" size="large" loading={sending} onClick={() => void finish()}>
          {sending ? word.sending : label}
        </Button>
        <Button size="large" disabled={sending} onClick={back}>
          {word.back}
        </Button>
      </p>
    </section>
  )
}

function HandedIn({ guide, intake: { papers } }: { guide: Guide; intake: Intake }) {
  const word = useWords(text)
  const named = useNamed()
  return (
    <ul className="papers">
      {guide.item.materials.map((material) => {
        const files = papers.filter((paper) => paper.material === material.code)
        return (
          <li key={material.code}>
            {named(material)}
            <span className={files.length > 0 ? undefined : 'soft'}>
              {files.length > 0 ? files.map(({ file }) => file.name).join('、') : word.none}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
