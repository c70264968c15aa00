import { useState } from 'react'
import { useQuestion } from '../../kernel/questions.tsx'
import { guideTo } from './questions.ts'

/** The guide as it applies in a situation that is still being asked; while an answer is taken in, it stays where it is. */
export function useSituation(code: string, beginning: Record<string, string> = {}) {
  const [situation, setSituation] = useState(beginning)
  const { data: guide, error } = useQuestion(guideTo(code, situation), { placeholderData: (before) => before })
  const choose = (question: string, answer: string) => setSituation((before) => ({ ...before, [question]: answer }))
  return { guide, error, choose }
}
