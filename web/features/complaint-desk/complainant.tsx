import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { complainantOf } from './questions.ts'
import { text } from './text.ts'

/** Who complained: asked for by hand, since every look is written down. */
export function Complainant({ id }: { id: string }) {
  const word = useWords(text)
  const [asked, setAsked] = useState(false)
  const { data, error } = useQuestion(complainantOf(id), { enabled: asked, staleTime: Infinity })
  return (
    <section className="sheet">
      {!asked && (
        <p className="toolbar">
          <Button onClick={() => setAsked(true)}>{word.who}</Button> <span className="soft">{word.whoWarning}</span>
        </p>
      )}
      <RefusalNotice error={error} />
      {data && (data.name || data.contact) && (
        <dl className="keys">
          <div>
            <dt>{word.name}</dt>
            <dd>{data.name || word.none}</dd>
          </div>
          <div>
            <dt>{word.contact}</dt>
            <dd>{data.contact || word.none}</dd>
          </div>
        </dl>
      )}
      {data && !data.name && !data.contact && <p className="soft">{word.noWho}</p>}
    </section>
  )
}
