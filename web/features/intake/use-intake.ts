import { useRef, useState } from 'react'
import { draftCase, receiveCase, saveDraft, submitCase } from '#api/cases.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import type { Faults } from '../../ui/error-summary.tsx'
import { faultsIn, faultsOf } from '../../ui/faults.ts'
import { answerOf } from '../../ui/schema-field.tsx'
import type { Paper } from './paper.ts'
import type { Party } from './party.ts'
import type { Guide } from './questions.ts'
import { text } from './text.ts'

/** What the applicant is handed at the window. */
export interface Received {
  id: string
  caseNumber: string | null
  queryCode: string | null
}

export interface IntakeProps {
  guide: Guide
  party: Party
  /** What is known of the applicant already. */
  known: Readonly<Record<string, unknown>>
  done(received: Received): void
}

type Answers = Record<string, unknown>

/** The application being taken in: typed, checked on one screen, then opened, submitted and received in one go. */
export function useIntake({ guide, party, known, done }: IntakeProps) {
  const word = useWords(text)
  const [typed, setTyped] = useState<Answers>({ ...known })
  const [papers, setPapers] = useState<readonly Paper[]>([])
  const [faults, setFaults] = useState<Faults | null>(null)
  const [checking, setChecking] = useState(false)
  const { sending, send } = useSending(guide, party)
  const answers = answersOf(guide, typed)
  const check = () => {
    const gaps = gapsOf(guide, answers, papers, word)
    setFaults(gaps.length > 0 ? faultsIn(gaps) : null)
    setChecking(gaps.length === 0)
  }
  const finish = async () => {
    try {
      done(await send(answers, papers))
    } catch (error) {
      setFaults(faultsOf(error))
      setChecking(false)
    }
  }
  return {
    typed,
    setTyped,
    papers,
    setPapers,
    faults,
    answers,
    checking,
    sending,
    check,
    finish,
    back: () => setChecking(false),
  }
}

export type Intake = ReturnType<typeof useIntake>

function answersOf({ item: { form } }: Guide, typed: Answers): Answers {
  const said = Object.entries(typed).map(([name, value]) => {
    const field = form.properties[name]
    return [name, field ? answerOf(field, value) : value] as const
  })
  return Object.fromEntries(said.filter(([, answer]) => answer !== undefined && answer !== ''))
}

/** What has to be there and is not. */
function gapsOf({ item }: Guide, answers: Answers, papers: readonly Paper[], word: { fill: string; handIn: string }) {
  const open = item.form.required.filter((name) => answers[name] === undefined)
  const missing = item.materials.filter(
    ({ code, necessity }) => necessity === 'required' && !papers.some(({ material }) => material === code),
  )
  return [
    ...open.map((field) => ({ field, message: word.fill })),
    ...missing.map(({ code }) => ({ field: code, message: word.handIn })),
  ]
}

/** The three commands, one after the other; sent again after a fault it goes on where it stopped. */
function useSending({ item: { code } }: Guide, party: Party) {
  const reached = useRef<{ id: string; saved: string; submitted?: ReplyOf<typeof submitCase> } | null>(null)
  const [sending, setSending] = useState(false)
  const { mutateAsync: draft } = useCommand(draftCase, { refresh: false })
  const { mutateAsync: save } = useCommand(saveDraft, { refresh: false })
  const { mutateAsync: submit } = useCommand(submitCase, { refresh: false })
  const { mutateAsync: receive } = useCommand(receiveCase)
  const steps = async (answers: Answers, papers: readonly Paper[]): Promise<Received> => {
    const body = { answers, materials: papers.map(({ material, file }) => ({ material, fileId: file.id })) }
    const saved = JSON.stringify(body)
    if (!reached.current) {
      const { id } = await draft({ body: { itemCode: code, applicantId: party.id, ...body } })
      reached.current = { id, saved }
    } else if (!reached.current.submitted && reached.current.saved !== saved) {
      await save({ params: { id: reached.current.id }, body })
      reached.current.saved = saved
    }
    const { id } = reached.current
    const submitted = (reached.current.submitted ??= await submit({ params: { id } }))
    await receive({ params: { id } })
    return { id, caseNumber: submitted.caseNumber, queryCode: submitted.queryCode ?? null }
  }
  const send = async (answers: Answers, papers: readonly Paper[]) => {
    setSending(true)
    return steps(answers, papers).finally(() => setSending(false))
  }
  return { sending, send }
}
