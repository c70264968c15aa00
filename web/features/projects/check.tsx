import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { startProject } from '#api/projects.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { FieldGroup } from '../../ui/field.tsx'
import { groupsOf, isOpen } from '../../ui/groups.ts'
import { answerOf, shownAnswer, titleOf, useAnswerWords } from '../../ui/schema-field.tsx'
import { Title } from '../../ui/title.tsx'
import type { StepProps } from './step-props.ts'
import type { Filled } from './filled.ts'
import type { Goal } from './questions.ts'
import { text } from './text.ts'

/** Everything once more, and the declaration; then it is sent. */
export function Check({ goal, filled, address }: StepProps) {
  const word = useWords(text)
  const named = useNamed()
  const language = useLanguage()
  const { faults, send, sending } = useSending(goal, filled, address)
  const labelOf = (name: string) => {
    const field = goal.form.properties[name]
    if (field) return titleOf(field, language)
    const paper = goal.papers.find(({ code }) => name === `materials.${code}`)
    return paper ? named(paper) : word.declare
  }
  const groups = groupsOf(goal.form)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget).get('declared') !== null)
      }}
    >
      <ErrorSummary faults={faults} labelOf={labelOf} />
      <Title lead={word.checkLead}>{word.checkTitle}</Title>
      {groups.map((group, index) => (
        <section key={group.title}>
          <h2>
            {language === 'en' ? group.titleEn : group.title} <Change to={address(index + 1)} />
          </h2>
          <Answers fields={group.fields} filled={filled} />
        </section>
      ))}
      <Papers {...{ goal, filled }} to={address(groups.length + 1)} />
      <FieldGroup name="declared" label={word.declare} fault={faultOf(faults, 'declared')}>
        {({ id, name }) => (
          <label className="choice">
            <input type="checkbox" id={id} name={name} value="yes" />
            {word.declare}
          </label>
        )}
      </FieldGroup>
      <div className="buttons">
        <button type="submit" className="button" disabled={sending}>
          {word.submit}
        </button>
      </div>
    </form>
  )
}

function Change({ to }: { to: string }) {
  const word = useWords(text)
  return (
    <small>
      <Link to={to}>{word.change}</Link>
    </small>
  )
}

function Papers({ goal, filled, to }: Pick<StepProps, 'goal' | 'filled'> & { to: string }) {
  const word = useWords(text)
  const named = useNamed()
  return (
    <>
      <h2>
        {word.papers} <Change to={to} />
      </h2>
      <dl className="facts">
        {goal.papers.flatMap(({ code, ...paper }) => [
          <dt key={code}>{named(paper)}</dt>,
          <dd key={`${code} in`}>
            {filled.papers.some(({ material }) => material === code) ? word.handedIn : word.notHandedIn}
          </dd>,
        ])}
      </dl>
    </>
  )
}

function Answers({ fields, filled }: { fields: ReturnType<typeof groupsOf>[number]['fields']; filled: Filled }) {
  const word = useWords(text)
  const language = useLanguage()
  const answerWords = useAnswerWords()
  return (
    <dl className="facts">
      {fields.flatMap(([name, field]) => {
        const answer = answerOf(field, filled.answers[name])
        return [
          <dt key={name}>{titleOf(field, language)}</dt>,
          <dd key={`${name} said`}>
            {isOpen(answer) ? word.unanswered : shownAnswer(field, answer, language, answerWords)}
          </dd>,
        ]
      })}
    </dl>
  )
}

/** Sends the application and goes on to the project. */
function useSending({ code, form, papers }: Goal, filled: Filled, address: StepProps['address']) {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const [faults, setFaults] = useState<Faults | null>(null)
  const { mutateAsync, isPending: sending } = useCommand(startProject)
  const send = async (declared: boolean) => {
    if (!declared) return setFaults(faultsIn([{ field: 'declared', message: word.declareFirst }]))
    const answers = Object.fromEntries(
      Object.entries(form.properties)
        .map(([name, field]) => [name, answerOf(field, filled.answers[name])] as const)
        .filter(([, answer]) => !isOpen(answer)),
    )
    const materials = filled.papers.filter(({ material }) => papers.some((paper) => paper.code === material))
    try {
      const { id } = await mutateAsync({
        body: { bundle: code, situation: { ...filled.situation }, answers, materials: [...materials] },
      })
      filled.sent()
      navigate(`/projects/${id}`)
    } catch (error) {
      const wrong = faultsOf(error)
      const step = groupsOf(form).findIndex(({ fields }) =>
        fields.some(([name]) => wrong.fields.some(({ field }) => field === name)),
      )
      if (step < 0) return setFaults(wrong)
      // Back to where it was answered.
      filled.refuse(wrong)
      navigate(address(step + 1))
    }
  }
  return { faults, send, sending }
}
