import type { ChargeKind } from '#domain/fees/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { BillView } from './questions.ts'
import { text } from './text.ts'
import { useHow } from './use-how.ts'
import { chargeKindWords, receiptWords } from './words.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

type Line = BillView['lines'][number]

/** The charges of a bill, kinds kept apart: each has its own receipt and destination. */
export function ByKind({ view }: { view: BillView }) {
  const { list } = usePunctuation()
  const word = useWords(text)
  const kinds = useWords(chargeKindWords)
  const { money } = useWriters()
  const { lines, besides } = view
  const present = (Object.keys(kinds) as ChargeKind[]).filter((kind) => lines.some((line) => line.kind === kind))
  return (
    <>
      <h2>{word.lines}</h2>
      {lines.some(({ basisTooLow }) => basisTooLow) && <p className="soft">{word.tooLowHint}</p>}
      {lines.some(({ endUnverified }) => endUnverified) && <p className="soft">{word.endHint}</p>}
      {present.map((kind) => {
        const own = lines.filter((line) => line.kind === kind)
        const sum = own.reduce((total, { amountFen }) => total + amountFen, 0)
        return (
          <section key={kind} aria-label={kinds[kind]}>
            <h3>
              {kinds[kind]} {money(sum)}
            </h3>
            <Lines lines={own} facts={view.facts} label={kinds[kind]} />
          </section>
        )
      })}
      {besides.length > 0 && <p className="notice">{word.besides(list(besides))}</p>}
    </>
  )
}

function Lines({ lines, facts, label }: { lines: readonly Line[]; facts: BillView['facts']; label: string }) {
  const word = useWords(text)
  const { money } = useWriters()
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{word.charge}</th>
            <th scope="col" className="figure">
              {word.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.code}>
              <Charge line={line} facts={facts} />
              <td className="figure">
                {money(line.amountFen)}
                {line.reducedFen > 0 && <small className="below">{word.reduced(money(line.reducedFen))}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Charge({ line, facts }: { line: Line; facts: BillView['facts'] }) {
  const word = useWords(text)
  const receipts = useWords(receiptWords)
  const named = useNamed()
  const how = useHow()
  const { basisTooLow, basisToCheck, endUnverified, holds, payee, receipt, basis } = line
  return (
    <th scope="row">
      {named(line)} {basisTooLow && <span className="tag warn">{word.tooLow}</span>}
      {basisToCheck && <span className="tag">{word.toCheck}</span>}
      {endUnverified && <span className="tag">{word.endUnverified}</span>}
      {holds.length > 0 && <span className="tag">{word.holds}</span>}
      <small className="below">{how(line, facts)}</small>
      <small className="below">
        {word.payee} <span lang="zh">{payee}</span> · {receipts[receipt]}
      </small>
      <small className="below">
        {word.basis} <span lang="zh">{basis}</span>
      </small>
    </th>
  )
}
