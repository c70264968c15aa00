import { Button } from 'antd'
import { useState } from 'react'
import { useNamed, useWords } from '../../../kernel/language.tsx'
import { useWriters } from '../../../kernel/time.ts'
import { StackingTable } from '../../../ui/stacking-table.tsx'
import { clockWords } from './clock-text.ts'
import type { Preview } from './order.ts'
import { StageLines } from './stage-lines.tsx'
import { stageText } from './stage-text.ts'
import { text } from './text.ts'

/** Which open cases an order moves. */
export function OrderPreview({ preview }: { preview: Preview }) {
  const word = useWords(text)
  return (
    <>
      <h2>{word.previewed}</h2>
      <Figures preview={preview} />
      <Lines lines={preview.lines} />
      <StageLines lines={preview.stageLines} />
    </>
  )
}

function Figures({ preview }: { preview: Preview }) {
  const word = useWords(text)
  const ofStages = useWords(stageText)
  const { number } = useWriters()
  const names = ['openCases', 'moved', 'earlier', 'later', 'alreadyLate'] as const
  return (
    <dl className="figures">
      {names.map((name) => (
        <div key={name}>
          <dt>{word[name]}</dt>
          <dd>{number(preview[name])}</dd>
        </div>
      ))}
      {(['open', 'moved', 'alreadyLate'] as const).map((name) => (
        <div key={`stages ${name}`}>
          <dt>{ofStages[name]}</dt>
          <dd>{number(preview.stages[name])}</dd>
        </div>
      ))}
    </dl>
  )
}

type Line = Preview['lines'][number]

/** Shown at once: the first are the most urgent. */
const fewLines = 20

function Lines({ lines }: { lines: Preview['lines'] }) {
  const word = useWords(text)
  const clocks = useWords(clockWords)
  const named = useNamed()
  const { day } = useWriters()
  const [all, setAll] = useState(false)
  const shown = all ? lines : lines.slice(0, fewLines)
  return (
    <>
      <p className="soft">{word.lines}</p>
      <StackingTable<Line & { key: string }>
        rows={shown.map((line) => ({ ...line, key: `${line.caseId} ${line.clock}` }))}
        rowKey="key"
        width={700}
        empty={word.noLines}
        columns={[
          { title: word.caseNumber, key: 'number', width: 200, render: (_, line) => line.caseNumber ?? '' },
          {
            title: word.item,
            key: 'item',
            render: (_, { itemCode, itemName, itemNameEn }) =>
              `${itemCode} ${named({ name: itemName, nameEn: itemNameEn })}`,
          },
          { title: word.clock, key: 'clock', width: 130, render: (_, { clock }) => clocks[clock] },
          { title: word.from, key: 'from', width: 140, render: (_, { from }) => day(from) },
          { title: word.to, key: 'to', width: 140, render: (_, { to }) => <strong>{day(to)}</strong> },
        ]}
      />
      {shown.length < lines.length && <Button onClick={() => setAll(true)}>{word.allLines(lines.length)}</Button>}
    </>
  )
}
