import { useLanguage, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { StackingTable } from '../../ui/stacking-table.tsx'
import type { Detail } from './detail.ts'
import { kindText, reasonText, text } from './text.ts'

const right = { align: 'right' as const, width: 110 }

function useCount() {
  const number = new Intl.NumberFormat(useLanguage())
  return (_: unknown, { count }: { count: number }) => number.format(count)
}

export function Kinds({ kinds }: { kinds: Detail['byKind'] }) {
  const word = useWords(text)
  const kindWord = useWords(kindText)
  const { moment } = useWriters()
  const count = useCount()
  return (
    <StackingTable<Detail['byKind'][number]>
      rows={kinds}
      rowKey="kind"
      width={480}
      empty={word.never}
      columns={[
        { title: word.kind, key: 'kind', render: (_, { kind }) => kindWord[kind] },
        { title: word.count, key: 'count', ...right, render: count },
        { title: word.last, key: 'last', width: 180, render: (_, { lastAt }) => moment(lastAt) },
      ]}
    />
  )
}

export function Rejections({ rejections }: { rejections: Detail['rejections'] }) {
  const word = useWords(text)
  const reasonWord = useWords(reasonText)
  const { moment } = useWriters()
  const count = useCount()
  const rows = rejections.map((one) => ({ ...one, key: `${one.code} ${one.field ?? ''}` }))
  return (
    <StackingTable<(typeof rows)[number]>
      rows={rows}
      rowKey="key"
      width={560}
      empty={word.noRejections}
      columns={[
        { title: word.reason, key: 'reason', render: (_, { code }) => reasonWord[code] },
        { title: word.field, key: 'field', render: (_, { field }) => field },
        { title: word.count, key: 'count', ...right, render: count },
        { title: word.last, key: 'last', width: 180, render: (_, { lastAt }) => moment(lastAt) },
      ]}
    />
  )
}

export function Differences({ days }: { days: Detail['reconciliations'] }) {
  const word = useWords(text)
  const kindWord = useWords(kindText)
  const { moment } = useWriters()
  const said = ({ kind, stated, held }: Detail['reconciliations'][number]['differences'][number]) =>
    `${kindWord[kind]} ${word.stated} ${stated} / ${word.held} ${held}`
  return (
    <StackingTable<Detail['reconciliations'][number]>
      rows={days}
      rowKey="day"
      width={560}
      empty={word.notReconciled}
      columns={[
        { title: word.day, key: 'day', width: 130, render: (_, { day }) => day },
        {
          title: word.differences,
          key: 'differences',
          render: (_, { stated, differences }) =>
            stated === null ? word.notStated : differences.length === 0 ? word.agree : differences.map(said).join('；'),
        },
        { title: word.statedTotal, key: 'stated', ...right, render: (_, { stated }) => stated ?? '—' },
        { title: word.heldTotal, key: 'held', ...right, render: (_, { held }) => held },
        { title: word.statedAt, key: 'at', width: 180, render: (_, { at }) => (at === null ? '—' : moment(at)) },
      ]}
    />
  )
}

export function CardsByRule({ cards }: { cards: Detail['cardsByRule'] }) {
  const word = useWords(text)
  const count = useCount()
  return (
    <StackingTable<Detail['cardsByRule'][number]>
      rows={cards}
      rowKey="rule"
      width={320}
      empty={word.noCards}
      columns={[
        { title: word.rule, key: 'rule', render: (_, { rule }) => rule },
        { title: word.count, key: 'count', ...right, render: count },
      ]}
    />
  )
}
