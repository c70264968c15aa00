import { Button, Empty, Spin } from 'antd'
import { useEffect } from 'react'
import { Link, useLocation } from 'wouter'
import { deskLists } from '#api/case-shapes.ts'
import { useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { focusedRow, moveFocus } from '../../ui/move-focus.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { useShortcuts } from '../../ui/shortcuts.ts'
import { searchOf, workAt, workFilterOf, type WorkFilter } from '../../ui/work-filter.ts'
import { BulkOutcome, useBulkReceipt } from './bulk-receipt.tsx'
import { Filters } from './filters.tsx'
import { Lines } from './lines.tsx'
import { Queues } from './queues.tsx'
import { summary } from './questions.ts'
import { useSelection, type Selection } from './selection.ts'
import { text } from './text.ts'

/** The desk's list: what waits for this department, nearest due date first. */
export function Page() {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const { account } = useSession()
  const filter = workFilterOf(usePlace().search, account?.role)
  const counts = useQuestion(summary, { refetchInterval: 20_000 }).data?.lists ?? []
  const choose = (chosen: WorkFilter) => navigate(`/work${searchOf(chosen)}`)
  return (
    <div className="page">
      <title>{`${word[filter.list]} - ${word.title}`}</title>
      <h1>{word.title}</h1>
      <Queues here={filter.list} counts={counts} />
      <Filters filter={filter} count={counts.find(({ waitingFor }) => waitingFor === filter.list)} choose={choose} />
      <List key={searchOf(filter)} filter={filter} />
    </div>
  )
}

function List({ filter }: { filter: WorkFilter }) {
  const word = useWords(text)
  const { account } = useSession()
  const { number } = useWriters()
  const { data, error } = useQuestion(workAt(filter), { refetchInterval: 20_000 })
  const lines = data?.cases ?? []
  const selection = useSelection(lines, account?.role === 'clerk' || account?.role === 'reviewer')
  const bulk = useBulkReceipt(lines)
  const receive = () => bulk.receive(selection.chosen)
  useListKeys(selection, receive)
  const { after, ...first } = filter
  const isNarrow = Object.keys(first).length > 1
  return (
    <>
      <BulkOutcome {...bulk} />
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data && lines.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={isNarrow ? word.emptyFiltered : word.empty} />
      )}
      {selection.chosen.length > 0 && (
        <p className="toolbar selected">
          <Button type="primary" loading={bulk.isPending} onClick={receive}>
            {bulk.isPending ? word.receiving : word.receive(number(selection.chosen.length))}
          </Button>
        </p>
      )}
      {lines.length > 0 && <Lines lines={lines} filter={filter} selection={selection} />}
      <p className="toolbar">
        {after && <Link to={`/work${searchOf(first)}`}>{word.first}</Link>}
        {data?.next && <Link to={`/work${searchOf({ ...first, after: data.next })}`}>{word.next}</Link>}
      </p>
    </>
  )
}

/** Moving, opening and choosing without a mouse. */
function useListKeys(selection: Selection, receive: () => unknown): void {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const row = () => focusedRow()
  // Arrows move the page until a line has been reached.
  useArrows()
  useShortcuts([
    { keys: 'j', does: word.nextRow, press: () => moveFocus(1) },
    { keys: 'k', does: word.previousRow, press: () => moveFocus(-1) },
    { keys: 'o', does: word.open, press: () => row()?.querySelector('a')?.click() },
    { keys: 'x', does: word.selectRow, press: () => row()?.querySelector<HTMLElement>('input')?.click() },
    ...(selection.possible.length > 0
      ? [
          { keys: 'X', does: word.selectAll, press: selection.toggleAll },
          { keys: 'r', does: word.receiveSelected, press: () => void receive() },
        ]
      : []),
    ...deskLists.map((list, at) => ({
      keys: String(at + 1),
      does: word.queue(word[list]),
      press: () => navigate(`/work${searchOf({ list })}`),
    })),
  ])
}

function useArrows(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (step === 0 || !focusedRow()) return
      event.preventDefault()
      moveFocus(step)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
