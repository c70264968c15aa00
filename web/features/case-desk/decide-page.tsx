import { Spin } from 'antd'
import { Link } from 'wouter'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useToday, useWriters } from '../../kernel/time.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { shownAnswer, titleOf, useAnswerWords } from '../../ui/schema-field.tsx'
import { useWorkdaysLeft } from './clocks.tsx'
import { DecideBar } from './decide-bar.tsx'
import { Deciding } from './deciding.tsx'
import { leaderText } from './leader-text.ts'
import { fileOf, guideTo, type CaseFile, type Guide } from './questions.ts'

/** One case for a leader: the essentials, and the decision under the thumb. */
export function Page() {
  const said = useWords(leaderText)
  const { id = '' } = usePlace().params
  const file = useQuestion(fileOf(id), { refetchInterval: 20_000 })
  const guide = useQuestion(guideTo(file.data?.itemCode ?? ''), { enabled: file.data !== undefined })
  const error = file.error ?? guide.error
  return (
    <div className="page narrow">
      <p>
        <Link to="/decisions">{said.back}</Link>
      </p>
      <RefusalNotice error={error} />
      {!error && !(file.data && guide.data) && <Spin />}
      {file.data && guide.data && <Essentials file={file.data} guide={guide.data} />}
    </div>
  )
}

function Essentials({ file, guide }: { file: CaseFile; guide: Guide }) {
  const said = useWords(leaderText)
  const named = useNamed()
  const today = useToday()
  const { number } = useWriters()
  const name = named({ name: file.itemName, nameEn: file.itemNameEn })
  return (
    <>
      <title>{`${name} ${file.caseNumber ?? ''}`}</title>
      <h1>{name}</h1>
      <p>
        <strong>{file.applicant}</strong> · <DueTag dueOn={file.dueOn} today={today} daysLeft={useWorkdaysLeft(file)} />
        <br />
        <span className="soft">{file.caseNumber}</span>
      </p>
      <Deciding file={file} />
      <Opinions file={file} guide={guide} />
      <Facts file={file} guide={guide} />
      <p>
        {said.papers(number(file.materials.length))} · <Link to={`/cases/${file.id}?list=decision`}>{said.whole}</Link>
      </p>
      <DecideBar key={file.id} file={file} />
    </>
  )
}

/** What the reviewers said, step by step. */
function Opinions({ file: { history }, guide: { item } }: { file: CaseFile; guide: Guide }) {
  const said = useWords(leaderText)
  const named = useNamed()
  const reviews = history.filter(({ type }) => type === 'StepReviewed')
  if (reviews.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="reviewed">
      <h2 id="reviewed">{said.reviewed}</h2>
      {reviews.map(({ version, who, details }) => {
        const step = item.reviewSteps.find(({ code }) => code === details['step'])
        return (
          <p key={version}>
            {step && named(step)} · {who}
            <br />
            {String(details['opinion'] ?? '')}
          </p>
        )
      })}
    </section>
  )
}

/** The answers a decision turns on. */
function Facts({ file, guide }: { file: CaseFile; guide: Guide }) {
  const said = useWords(leaderText)
  const language = useLanguage()
  const words = useAnswerWords()
  const facts = Object.entries(guide.item.form.properties).filter(
    ([name, field]) => field['x-fact'] && file.answers[name] !== undefined,
  )
  if (facts.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="essentials">
      <h2 id="essentials">{said.essentials}</h2>
      <dl className="answers">
        {facts.map(([name, field]) => (
          <div key={name}>
            <dt>{titleOf(field, language)}</dt>
            <dd>{shownAnswer(field, file.answers[name], language, words)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
