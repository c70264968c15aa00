import { Tag } from 'antd'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { deskText } from './desk-text.ts'
import type { BillView } from './questions.ts'
import { text } from './text.ts'
import { useHow } from './use-how.ts'
import { chargeKindWords } from './words.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

type Line = BillView['lines'][number]

/** Every charge of a bill with how it came about, on what text, and where it goes. */
export function DeskLines({ view: { lines, facts, besides } }: { view: BillView }) {
  const { list } = usePunctuation()
  const word = useWords(text)
  const desk = useWords(deskText)
  const kinds = useWords(chargeKindWords)
  const named = useNamed()
  const how = useHow()
  const { money } = useWriters()
  return (
    <>
      <h2>{word.lines}</h2>
      <StackingTable<Line>
        rows={lines}
        rowKey="code"
        width={980}
        empty=""
        columns={[
          { title: word.charge, key: 'charge', render: (_, line) => [named(line), <Flags key="flags" line={line} />] },
          { title: desk.kind, key: 'kind', width: 150, render: (_, { kind }) => kinds[kind] },
          { title: word.how, key: 'how', width: 190, render: (_, line) => how(line, facts) },
          { title: word.payee, key: 'payee', width: 130, render: (_, { payee }) => <span lang="zh">{payee}</span> },
          { title: word.basis, key: 'basis', width: 240, render: (_, { basis }) => <span lang="zh">{basis}</span> },
          {
            ...{ title: word.amount, key: 'amount', width: 140, align: 'end' },
            render: (_, { amountFen, reducedFen }) => (
              <>
                {money(amountFen)}
                {reducedFen > 0 && <div className="soft">{word.reduced(money(reducedFen))}</div>}
              </>
            ),
          },
        ]}
      />
      {besides.length > 0 && <p className="soft">{word.besides(list(besides))}</p>}
    </>
  )
}

function Flags({ line: { basisTooLow, basisToCheck, endUnverified, holds } }: { line: Line }) {
  const word = useWords(text)
  const said = [
    ...(basisTooLow ? [word.tooLow] : []),
    ...(basisToCheck ? [word.toCheck] : []),
    ...(endUnverified ? [word.endUnverified] : []),
    ...(holds.length > 0 ? [word.holds] : []),
  ]
  return said.map((flag) => (
    <div key={flag}>
      <Tag>{flag}</Tag>
    </div>
  ))
}
