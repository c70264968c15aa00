import { useState } from 'react'
import { useWords } from '../../kernel/language.tsx'
import { ReplayForm } from './replay-form.tsx'
import { ReplayOutcome } from './replay-outcome.tsx'
import { text } from './text.ts'

/** The past told to other rules: asked for, watched, and read. */
export function Page() {
  const word = useWords(text)
  const [id, setId] = useState<string | null>(null)
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="soft">{word.lead}</p>
      <ReplayForm begun={setId} />
      {id !== null && <ReplayOutcome key={id} id={id} />}
    </div>
  )
}
