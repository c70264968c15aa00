import { useState } from 'react'
import { complaintAnswerLetter } from '#api/complaints.ts'
import { useWords } from '../../kernel/language.tsx'
import type { OpenedComplaint } from './opened-complaint.ts'
import { text } from './text.ts'

/** The answer as a letter to keep; asked for with number and code, which stand in no address. */
export function AnswerLetter({ opened }: { opened: OpenedComplaint }) {
  const word = useWords(text)
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')
  const load = async () => {
    setState('loading')
    const response = await fetch(complaintAnswerLetter.path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(opened),
    }).catch(() => null)
    if (!response?.ok) return setState('failed')
    const address = URL.createObjectURL(await response.blob())
    const link = Object.assign(document.createElement('a'), {
      href: address,
      download: `${word.letterName} ${opened.number}.pdf`,
    })
    link.click()
    URL.revokeObjectURL(address)
    setState('idle')
  }
  return (
    <p>
      <button type="button" className="button secondary" disabled={state === 'loading'} onClick={() => void load()}>
        {word.letter}
      </button>
      {state === 'failed' && <span role="alert"> {word.letterFailed}</span>}
    </p>
  )
}
