import { useState } from 'react'
import type { Faults } from '../../ui/error-summary.tsx'
import { forget, keep, keptOf } from '../../ui/kept.ts'
import type { Goal } from './questions.ts'

export interface Paper {
  material: string
  fileId: string
}

/** What was filled in so far: kept on this device until it is sent. */
export interface Filled {
  situation: Readonly<Record<string, string>>
  /** As typed, by field of the one form. */
  answers: Readonly<Record<string, unknown>>
  papers: readonly Paper[]
  answer(given: Readonly<Record<string, unknown>>): void
  hand(papers: readonly Paper[]): void
  /** What the server found wrong with it, shown where it was answered. */
  faults: Faults | null
  refuse(faults: Faults | null): void
  /** It was sent: nothing stays on this device. */
  sent(): void
}

export function useFilled({ code }: Goal, situation: Readonly<Record<string, string>>): Filled {
  const place = `goal ${code}`
  const [answers, setAnswers] = useState(() => keptOf(place, 'answers') ?? {})
  const [papers, setPapers] = useState(() => papersIn(keptOf(place, 'papers')))
  const [faults, setFaults] = useState<Faults | null>(null)
  return {
    ...{ faults, refuse: setFaults },
    situation,
    answers,
    papers,
    answer: (given) => {
      const next = { ...answers, ...given }
      setAnswers(next)
      keep(place, 'answers', next)
    },
    hand: (next) => {
      setPapers(next)
      keep(place, 'papers', { papers: next })
    },
    sent: () => forget(place),
  }
}

const papersIn = (kept: Readonly<Record<string, unknown>> | null): readonly Paper[] =>
  Array.isArray(kept?.['papers']) ? (kept['papers'] as Paper[]) : []
