import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { Claimed } from './claimed.ts'
import { Comparison } from './comparison.tsx'
import { text } from './text.ts'

/** Whom an account claims to be, and whether that has been verified. */
export function Claim({ claim, next }: { claim: Claimed; next(): void }) {
  const word = useWords(text)
  const { moment } = useWriters()
  const [verified, setVerified] = useState<string | null>(null)
  return (
    <section className="sheet" aria-labelledby="claim">
      <h2 id="claim">{word.claim}</h2>
      <dl className="claimed">
        <dt>{word.username}</dt>
        <dd>{claim.username}</dd>
        <dt>{claim.kind === 'person' ? word.name : word.nameOfEnterprise}</dt>
        <dd>{claim.name}</dd>
        <dt>{word.number}</dt>
        <dd>{claim.number}</dd>
      </dl>
      {verified !== null && <Alert type="success" showIcon role="status" title={word.done(verified)} />}
      {claim.verifiedAt !== null && <Alert type="info" showIcon title={word.already(moment(claim.verifiedAt))} />}
      {verified !== null || claim.verifiedAt !== null ? (
        <p className="toolbar">
          <Button type="primary" autoFocus onClick={next}>
            {word.next}
          </Button>
        </p>
      ) : (
        <Comparison claim={claim} done={setVerified} />
      )}
    </section>
  )
}
