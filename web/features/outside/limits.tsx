import { useWords } from '../../kernel/language.tsx'
import type { Detail } from './detail.ts'
import { text } from './text.ts'

type Item = Detail['items'][number]

/** The limits the cases of an item are measured by. */
export function Limits({ item }: { item: Item }) {
  const word = useWords(text)
  const limit = (given: Item['promised']) => (given === null ? word.noLimit : word.limit(given.value, given.unit))
  return (
    <>
      {word.acceptance} {limit(item.acceptance)} · {word.promised}{' '}
      {item.statesDeadline ? word.statesOwn : limit(item.promised)} · {word.delivery} {limit(item.delivery)}
    </>
  )
}
