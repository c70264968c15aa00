import { Alert, Button } from 'antd'
import { useState } from 'react'
import { collectResult } from '#api/collecting.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { SignaturePad } from '../../ui/signature-pad.tsx'
import { isHere, type Found, type Ready, type Shown } from './questions.ts'
import { text } from './text.ts'

interface MayTakeProps {
  shown: Shown
  found: Found
  next(): void
}

/** What whoever came may take along; each is signed for by itself. */
export function MayTake({ shown, found, next }: MayTakeProps) {
  const word = useWords(text)
  const named = useNamed()
  const [open, setOpen] = useState<string | null>(null)
  const [given, setGiven] = useState<readonly string[]>([])
  const left = found.results.filter(({ id }) => !given.includes(id))
  const names = found.results.filter(({ id }) => given.includes(id)).map(({ item }) => named(item))
  return (
    <section className="sheet" aria-labelledby="may-take">
      <h2 id="may-take">{word.mayTake}</h2>
      <p>
        <strong>{word.came(found.name)}</strong>
      </p>
      {names.length > 0 && <Alert type="success" showIcon role="status" title={word.done(names.join('、'))} />}
      {left.length === 0 && names.length === 0 && <p>{word.none}</p>}
      <ul className="papers">
        {left.map((result) => (
          <li key={result.id}>
            <Result
              result={result}
              isOpen={open === result.id}
              toggle={() => setOpen(open === result.id ? null : result.id)}
            />
          </li>
        ))}
      </ul>
      {left
        .filter(({ id }) => id === open)
        .map((result) => (
          <Signing
            key={result.id}
            shown={shown}
            result={result}
            done={() => {
              setGiven([...given, result.id])
              setOpen(null)
            }}
          />
        ))}
      <p className="toolbar">
        <Button type={left.length === 0 ? 'primary' : 'default'} onClick={next}>
          {word.another}
        </Button>
      </p>
    </section>
  )
}

function Result({ result, isOpen, toggle }: { result: Ready; isOpen: boolean; toggle(): void }) {
  const word = useWords(text)
  const named = useNamed()
  const { day } = useWriters()
  const role = useSession().account?.role
  const { item, what, department, caseNumber, decidedOn, applicant } = result
  return (
    <>
      <span>
        <strong>{named(item)}</strong> · {word[what]}
        <br />
        <span className="soft">
          {applicant} · {named(department)} · {word.decided} {day(decidedOn)} · {caseNumber}
        </span>
      </span>
      {isHere(result.at, role) ? (
        <Button aria-expanded={isOpen} onClick={toggle}>
          {isOpen ? word.close : word.handOver}
          <span className="unseen">：{named(item)}</span>
        </Button>
      ) : (
        <span className="soft">{word[`at-${result.at}`]}</span>
      )}
    </>
  )
}

function Signing({ shown, result, done }: { shown: Shown; result: Ready; done(): void }) {
  const word = useWords(text)
  const [drawn, setDrawn] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const { mutate, error, isPending } = useCommand(collectResult, { done })
  const send = () => {
    setMissing(drawn === null)
    if (drawn !== null)
      mutate({ params: { id: result.id }, version: result.version, body: { ...shown, signature: drawn } })
  }
  return (
    <div className="act">
      <SignaturePad drawn={setDrawn} />
      {isMissing && drawn === null && (
        <p role="alert" className="due-late">
          {word.unsigned}
        </p>
      )}
      <RefusalNotice error={error} />
      <p className="toolbar">
        <Button type="primary" loading={isPending} onClick={send}>
          {word.collected}
        </Button>
      </p>
    </div>
  )
}
