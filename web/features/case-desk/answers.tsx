import type { FormField } from '#domain/catalogue/index.ts'
import { useLanguage, useNamed, useWords, type Language } from '../../kernel/language.tsx'
import { shownAnswer, titleOf, useAnswerWords } from '../../ui/schema-field.tsx'
import type { CaseFile, Guide } from './questions.ts'
import { text } from './text.ts'

type Question = [name: string, field: FormField]

/** The answers of the application by the groups of its form. */
export function Answers({ file, guide }: { file: CaseFile; guide: Guide }) {
  const word = useWords(text)
  const language = useLanguage()
  const groups = Map.groupBy(Object.entries(guide.item.form.properties), ([, field]) => groupOf(field, language))
  return (
    <section className="sheet" aria-labelledby="answers">
      <h2 id="answers">{word.form}</h2>
      <SituationGiven asked={guide.asked} />
      {[...groups].map(([group, questions]) => (
        <Group key={group} title={group} questions={questions} file={file} />
      ))}
    </section>
  )
}

/** What the applicant answered to the guided questions: what is asked for follows it. */
function SituationGiven({ asked }: Pick<Guide, 'asked'>) {
  const word = useWords(text)
  const named = useNamed()
  if (asked.length === 0) return null
  return (
    <>
      <h3>{word.situation}</h3>
      <dl className="answers">
        {asked.map((scenario) => {
          const given = scenario.answers.find(({ code }) => code === scenario.given)
          return (
            <div key={scenario.code}>
              <dt>{named(scenario)}</dt>
              <dd>{given ? named(given) : <span className="soft">{word.unanswered}</span>}</dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}

const groupOf = (field: FormField, language: Language): string =>
  (language === 'en' ? field['x-group-en'] : field['x-group']) ?? ''

function Group({ title, questions, file }: { title: string; questions: readonly Question[]; file: CaseFile }) {
  const word = useWords(text)
  const language = useLanguage()
  const said = useAnswerWords()
  return (
    <>
      {title && <h3>{title}</h3>}
      <dl className="answers">
        {questions.map(([name, field]) => {
          const answer = file.answers[name]
          return (
            <div key={name}>
              <dt>{titleOf(field, language)}</dt>
              <dd>
                {answer === undefined ? (
                  <span className="soft">{word.unanswered}</span>
                ) : (
                  shownAnswer(field, answer, language, said)
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}
