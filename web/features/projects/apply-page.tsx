import { Link, useSearch } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { groupsOf } from '../../ui/groups.ts'
import { SignInFirst } from '../../ui/sign-in-first.tsx'
import { Check } from './check.tsx'
import { useFilled } from './filled.ts'
import { Pile } from './pile.tsx'
import { QuestionGroup } from './question-group.tsx'
import { goalOf, situationIn, type Goal } from './questions.ts'
import type { StepProps } from './step-props.ts'
import { text } from './text.ts'

/** One application for all items of a goal: a page for each group of questions, one for the papers, one to check. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  const { code = '' } = usePlace().params
  const search = useSearch()
  const situation = stepless(situationIn(new URLSearchParams(search)))
  const answer = useQuestion(goalOf(code, situation))
  if (account === null) return <SignInFirst title={word.signIn} back={`/bundles/${code}/apply?${search}`} />
  return (
    <Answered to={answer} whole>
      {(goal) => <Steps goal={goal} situation={situation} />}
    </Answered>
  )
}

/** The address says at which step one is; that is no answer. */
const stepless = ({ step: _, ...situation }: Record<string, string>): Record<string, string> => situation

function Steps({ goal, situation }: { goal: Goal; situation: Readonly<Record<string, string>> }) {
  const word = useWords(text)
  const named = useNamed()
  const { number } = useWriters()
  const groups = groupsOf(goal.form)
  const filled = useFilled(goal, situation)
  const steps = groups.length + 2
  const search = useSearch()
  const at = Math.min(steps, Math.max(1, Number(new URLSearchParams(search).get('step') ?? '1') || 1))
  const group = groups[at - 1]
  const address = (step: number) =>
    `/bundles/${goal.code}/apply?${new URLSearchParams({ ...situation, step: String(step) }).toString()}`
  const whole = new URLSearchParams(situation).toString()
  return (
    <>
      <p>
        <Link to={at === 1 ? `/bundles/${goal.code}${whole && `?${whole}`}` : address(at - 1)}>← {word.back}</Link>
      </p>
      <p className="soft">
        {word.applyTitle(named(goal))} · {word.step(number(at), number(steps))}
      </p>
      <Step {...{ goal, group, filled, at, steps, address }} />
    </>
  )
}

function Step({
  group,
  steps,
  ...step
}: StepProps & { group: ReturnType<typeof groupsOf>[number] | undefined; steps: number }) {
  if (group) return <QuestionGroup key={step.at} group={group} {...step} />
  return step.at === steps ? <Check {...step} /> : <Pile {...step} />
}
