import { useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { Scenarios } from '../../ui/scenarios.tsx'
import { Title } from '../../ui/title.tsx'
import { PlanChart } from './plan-chart.tsx'
import { goalOf, situationIn, type Goal } from './questions.ts'
import { text } from './text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** A goal: its few questions, the day it can be done, the way there, and what it takes. */
export function Page() {
  const { code = '' } = usePlace().params
  const situation = situationIn(new URLSearchParams(useSearch()))
  const answer = useQuestion(goalOf(code, situation))
  return (
    <Answered to={answer} whole>
      {(goal) => <OneGoal goal={goal} situation={situation} />}
    </Answered>
  )
}

interface GoalProps {
  goal: Goal
  situation: Readonly<Record<string, string>>
}

function OneGoal({ goal, situation }: GoalProps) {
  const word = useWords(text)
  const named = useNamed()
  const language = useLanguage()
  return (
    <>
      <p>
        <Link to="/bundles">← {word.all}</Link>
      </p>
      <Title lead={language === 'en' ? goal.summaryEn : goal.summary}>{named(goal)}</Title>
      {goal.questions.length > 0 && <Questions goal={goal} situation={situation} />}
      <Earliest goal={goal} situation={situation} />
      <h2>{word.way}</h2>
      <p>{word.wayLead}</p>
      <PlanChart parts={goal.parts} />
      <Papers goal={goal} />
    </>
  )
}

/** A plain form of the address, so that it works without script; each choice is taken at once where there is one. */
function Questions({ goal, situation }: GoalProps) {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState(situation)
  const choose = (question: string, answer: string) => {
    const next = { ...chosen, [question]: answer }
    setChosen(next)
    navigate(`/bundles/${goal.code}?${new URLSearchParams(next).toString()}`, { replace: true })
  }
  const asked = goal.questions.map((question) => ({ ...question, given: chosen[question.code] ?? null }))
  return (
    <form className="situation" method="get" action={`/bundles/${goal.code}`}>
      <h2>{word.answerFirst}</h2>
      <Scenarios asked={asked} choose={choose} />
      <noscript>
        <button type="submit" className="button secondary">
          {word.show}
        </button>
      </noscript>
    </form>
  )
}

function Earliest({ goal, situation }: GoalProps) {
  const word = useWords(text)
  const { dayWithWeekday, number } = useWriters()
  const open = goal.questions.some(({ code }) => situation[code] === undefined)
  const search = new URLSearchParams(situation).toString()
  return (
    <section className="notice good">
      <p>
        {word.earliest} <strong className="plan-end">{dayWithWeekday(goal.endsOn)}</strong>
      </p>
      <p>{word.byPromise}</p>
      <p>
        {word.once(
          number(Object.keys(goal.form.properties).length),
          number(goal.apart.fields),
          number(goal.papers.length),
          number(goal.apart.papers),
        )}
      </p>
      <p className="buttons">
        {open ? (
          <span className="soft">{word.answerAll}</span>
        ) : (
          <Link className="button" to={`/bundles/${goal.code}/apply${search && `?${search}`}`}>
            {word.apply}
          </Link>
        )}
      </p>
    </section>
  )
}

function Papers({ goal: { papers, parts } }: { goal: Goal }) {
  const word = useWords(text)
  const { list } = usePunctuation()
  const named = useNamed()
  const nameOf = (item: string) => named(parts.find((part) => part.item === item) ?? { name: item, nameEn: item })
  return (
    <>
      <h2>{word.papers}</h2>
      <ul>
        {papers.map((paper) => (
          <li key={paper.code}>
            {named(paper)} {!paper.required && <span className="tag soft">{word.optional}</span>}{' '}
            <span className="soft">
              {word.neededFor} {list(paper.for.map(nameOf))}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
