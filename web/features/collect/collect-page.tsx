import { useState } from 'react'
import { useWords } from '../../kernel/language.tsx'
import { MayTake } from './may-take.tsx'
import type { Found, Shown } from './questions.ts'
import { ReadyList } from './ready-list.tsx'
import { text } from './text.ts'
import { WhoCame } from './who-came.tsx'

/** The collecting desk: who came, what they may take along, and everything else that is ready. */
export function Page() {
  const word = useWords(text)
  const [turn, setTurn] = useState(0)
  const [came, setCame] = useState<{ shown: Shown; found: Found } | null>(null)
  const next = () => {
    setCame(null)
    setTurn(turn + 1)
  }
  return (
    <div className="page narrow">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p>{word.lead}</p>
      <WhoCame key={turn} came={(shown, found) => setCame({ shown, found })} />
      {came && <MayTake key={JSON.stringify(came.shown)} {...came} next={next} />}
      <ReadyList />
    </div>
  )
}
