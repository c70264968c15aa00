import { Button } from 'antd'
import { Link } from 'wouter'
import { caseDocument } from '#api/documents.ts'
import { addressOf } from '../../kernel/ask.ts'
import { useWords } from '../../kernel/language.tsx'
import { text } from './text.ts'
import type { Received } from './use-opening.ts'

/** The end of an intake: the number and the query code to take home, and the receipt to print. */
export function Done({ received: { id, caseNumber, queryCode }, again }: { received: Received; again(): void }) {
  const word = useWords(text)
  return (
    <div className="page narrow">
      <title>{word.doneTitle}</title>
      <section className="sheet">
        <h1>✓ {word.doneTitle}</h1>
        <p className="received">
          <span>
            {word.caseNumber}：<strong>{caseNumber}</strong>
          </span>
          {queryCode && (
            <span>
              {word.queryCode}：<strong>{queryCode}</strong>
            </span>
          )}
        </p>
        <p className="toolbar">
          <Button
            type="primary"
            size="large"
            autoFocus
            href={addressOf(caseDocument.path, { id, document: 'receipt' }, undefined)}
            target="_blank"
            rel="noreferrer"
          >
            {word.print}
          </Button>
          <Link to={`/cases/${id}?list=window`}>{word.open}</Link>
          <Button size="large" onClick={again}>
            {word.again}
          </Button>
        </p>
      </section>
    </div>
  )
}
