import { Link } from 'wouter'
import { recordKindOf, ruleTitleOf, scorePartWords } from '#domain/supervision/index.ts'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { StackingTable } from '../../ui/stacking-table.tsx'
import type { Entry } from './questions.ts'
import { text, whyWords } from './text.ts'

/** What a score is made of, line by line; each opens its card. */
export function EntryLines({ entries }: { entries: Entry[] }) {
  const word = useWords(text)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  const { number } = useWriters()
  const rows = entries.map((entry, at) => ({ ...entry, key: String(at) }))
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{word.entries}</h2>
      <StackingTable<Entry & { key: string }>
        rows={rows}
        rowKey="key"
        width={640}
        empty={word.noEntries}
        columns={[
          { title: word.month, key: 'month', width: 100, render: (_, { month }) => month },
          {
            title: word.part,
            key: 'part',
            width: 150,
            render: (_, { part }) => (part === 'bonus' ? word.bonus : scorePartWords[part][said]),
          },
          { title: word.points, key: 'points', width: 90, align: 'right', render: (_, { points }) => number(points) },
          { title: word.why, key: 'why', render: (_, entry) => <Why entry={entry} /> },
          {
            title: word.card,
            key: 'card',
            width: 200,
            render: (_, { card, caseNumber, record }) => (
              <>
                {card && <Link to={`/cards/${card}`}>{caseNumber ?? word.card}</Link>}
                {record && <Link to={`/score-records/${record.id}`}>{record.document}</Link>}
              </>
            ),
          },
        ]}
      />
    </section>
  )
}

function Why({ entry: { why, rule, record, numbers } }: { entry: Entry }) {
  const word = useWords(text)
  const reasons = useWords(whyWords)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  const { number } = useWriters()
  if (why === 'early') return <>{word.earlyOf(number(numbers['early'] ?? 0), number(numbers['decided'] ?? 0))}</>
  if (why === 'promise') return <>{word.promiseOf(number(numbers['items'] ?? 0))}</>
  return (
    <>
      {record && recordKindOf(record.kind).words[said]}
      {rule && `${rule} ${ruleTitleOf(rule)[said]}`} <span className="soft">{reasons[why]}</span>
    </>
  )
}
