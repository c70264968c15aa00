import { useNamed, useWords } from '../../../kernel/language.tsx'
import { useWriters } from '../../../kernel/time.ts'
import { StackingTable } from '../../../ui/stacking-table.tsx'
import type { Preview } from './order.ts'
import { stageClockWords, stageText } from './stage-text.ts'

type StageLine = Preview['stageLines'][number]

/** The stages of projects it moves; nothing where it moves none. */
export function StageLines({ lines }: { lines: StageLine[] }) {
  const word = useWords(stageText)
  const clocks = useWords(stageClockWords)
  const named = useNamed()
  const { day } = useWriters()
  if (lines.length === 0) return null
  return (
    <>
      <p className="soft">{word.lines}</p>
      <StackingTable<StageLine & { key: string }>
        rows={lines.map((line) => ({ ...line, key: `${line.id} ${line.clock} ${line.departmentCode}` }))}
        rowKey="key"
        width={700}
        empty=""
        columns={[
          { title: word.project, key: 'project', render: (_, line) => named(line) },
          {
            title: word.handling,
            key: 'handling',
            width: 130,
            render: (_, { handling }) => (handling === 'approval' ? word.approval : word.joint),
          },
          { title: word.clock, key: 'clock', width: 150, render: (_, { clock }) => clocks[clock] },
          { title: word.from, key: 'from', width: 140, render: (_, { from }) => day(from) },
          { title: word.to, key: 'to', width: 140, render: (_, { to }) => <strong>{day(to)}</strong> },
        ]}
      />
    </>
  )
}
