import { useState } from 'react'
import { useWords } from '../../kernel/language.tsx'
import type { Faults } from '../../ui/error-summary.tsx'
import { faultsIn, faultsOf } from '../../ui/faults.ts'
import { answerOf } from '../../ui/schema-field.tsx'
import { givenIn, openIn } from '../../ui/situation.ts'
import { handedInFor, type Paper } from './paper.ts'
import type { Guide } from './questions.ts'
import { text } from './text.ts'

export type Answers = Record<string, unknown>

/** An application as the commands take it. */
interface Filled {
  answers: Answers
  materials: ReturnType<typeof handedInFor>
  situation: Record<string, string>
}

/** How an application leaves the page, and the word for it. */
export interface Way {
  /** The button that sends. */
  label: string
  send(filled: Filled): Promise<void>
  /** Keeps it as it is without sending; where there is something to keep it in. */
  keep?: (filled: Filled) => Promise<void>
}

export interface IntakeProps {
  guide: Guide
  /** What is known already. */
  known: Readonly<Answers>
  /** Answers a guided question. */
  choose(code: string, answer: string): void
  /** What was handed in before. */
  handedIn?: readonly Paper[]
  way: Way
}

/** The application being taken in: typed, checked on one screen, then sent on its way. */
export function useIntake({ guide, known, handedIn = [], way }: Omit<IntakeProps, 'choose'>) {
  const word = useWords(text)
  const [typed, setTyped] = useState<Answers>({ ...known })
  const [papers, setPapers] = useState<readonly Paper[]>(handedIn)
  const [faults, setFaults] = useState<Faults | null>(null)
  const [checking, setChecking] = useState(false)
  const [sending, setSending] = useState(false)
  const answers = answersOf(guide, typed)
  const { keep } = way
  const check = () => {
    const gaps = gapsOf(guide, answers, papers, word)
    setFaults(gaps.length > 0 ? faultsIn(gaps) : null)
    setChecking(gaps.length === 0)
  }
  const sendBy = async (by: Way['send']) => {
    setSending(true)
    try {
      await by({ answers, materials: handedInFor(guide, papers), situation: givenIn(guide.asked) })
    } catch (error) {
      setFaults(faultsOf(error))
      setChecking(false)
      setSending(false)
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
    label: way.label,
    finish: () => sendBy(way.send),
    keep: keep && (() => sendBy(keep)),
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
function gapsOf(
  { item, asked }: Guide,
  answers: Answers,
  papers: readonly Paper[],
  word: Record<'fill' | 'choose' | 'handIn', string>,
) {
  const open = item.form.required.filter((name) => answers[name] === undefined)
  const missing = item.materials.filter(
    ({ code, necessity }) => necessity === 'required' && !papers.some(({ material }) => material === code),
  )
  return [
    ...openIn(asked).map((field) => ({ field, message: word.choose })),
    ...open.map((field) => ({ field, message: word.fill })),
    ...missing.map(({ code }) => ({ field: code, message: word.handIn })),
  ]
}
