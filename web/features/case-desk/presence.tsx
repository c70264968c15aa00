import { useEffect } from 'react'
import { leavePresence } from '#api/desk.ts'
import { addressOf } from '../../kernel/ask.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { presenceAt } from './questions.ts'
import { text } from './text.ts'

const beatMs = 10_000

/** Says that I am on this case, and shows which colleagues are. */
export function Presence({ id }: { id: string }) {
  const word = useWords(text)
  const named = useNamed()
  const { shortMoment } = useWriters()
  const { data } = useQuestion(presenceAt(id), { refetchInterval: beatMs, staleTime: 0 })
  useLeaving(id)
  const others = data?.others ?? []
  return (
    <div role="status">
      {others.length > 0 && (
        <p className="presence">
          {others.map((other) => (
            <span key={`${other.name} ${other.since}`}>
              {word.alsoHere(named(other))} <span className="soft">{word.since(shortMoment(other.since))}</span>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

/** Leaving the case, or the page with it, is said at once; a machine that dies is forgotten after half a minute. */
function useLeaving(id: string): void {
  useEffect(() => {
    const leave = () => {
      void fetch(addressOf(leavePresence.path, { id }, undefined), { method: 'DELETE', keepalive: true }).catch(
        () => undefined,
      )
    }
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [id])
}
