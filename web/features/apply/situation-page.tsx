import { useState, type FormEvent } from 'react'
import { Link, useLocation } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { Scenarios, type Asked } from '../../ui/scenarios.tsx'
import { givenIn, openIn } from '../../ui/situation.ts'
import { Title } from '../../ui/title.tsx'
import type { Application } from './application.ts'
import { ApplicationPage } from './application-page.tsx'
import { FallenAway } from './fallen-away.tsx'
import { guideTo } from './questions.ts'
import { text } from './text.ts'

/** What sort of applicant one is: asked before everything else, since the form and the papers follow it. */
export const Page = () => <ApplicationPage>{(application) => <Situation application={application} />}</ApplicationPage>

function Situation({ application }: { application: Application }) {
  const word = useWords(text)
  const named = useNamed()
  const { file, guide } = application
  const { asked, item, choose, faults, sending, send } = useSituation(application)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form noValidate onSubmit={submit}>
      <p>
        <Link to={`/cases/${file.id}/apply`}>← {word.back}</Link>
      </p>
      <ErrorSummary
        faults={faults}
        labelOf={(code) => named(asked.find((one) => one.code === code) ?? { name: code, nameEn: code })}
      />
      <Title lead={word.situationLead}>{word.situationTitle}</Title>
      <Scenarios asked={asked} faultOf={(code) => faultOf(faults, code)} choose={choose} />
      <FallenAway application={application} before={guide.item} after={item} />
      <div className="buttons">
        <button type="submit" className="button" disabled={sending}>
          {word.save}
        </button>
      </div>
    </form>
  )
}

/** The answers as they are chosen; which questions follow, and what will apply, the guide says. */
function useSituation({ file, guide, correcting, save }: Application) {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const [situation, setSituation] = useState(() => givenIn(guide.asked))
  const [faults, setFaults] = useState<Faults | null>(null)
  const [sending, setSending] = useState(false)
  const { data = guide, refetch } = useQuestion(guideTo(file.itemCode, situation), {
    placeholderData: (before) => before,
  })
  const answered = (all: Asked) => all.map((one) => ({ ...one, given: situation[one.code] ?? null }))
  const choose = (code: string, answer: string) => setSituation((before) => ({ ...before, [code]: answer }))
  const send = async () => {
    // Pressed right after an answer, what follows from it may not be here yet.
    const asked = answered((await refetch()).data?.asked ?? data.asked)
    const open = openIn(asked)
    if (open.length > 0) return setFaults(faultsIn(open.map((field) => ({ field, message: word.required }))))
    setSending(true)
    try {
      await save({ situation: givenIn(asked) })
      navigate(`/cases/${file.id}/apply${correcting ? '' : '/questions/1'}`)
    } catch (error) {
      setFaults(faultsOf(error))
    } finally {
      setSending(false)
    }
  }
  return { asked: answered(data.asked), item: data.item, choose, faults, sending, send }
}
