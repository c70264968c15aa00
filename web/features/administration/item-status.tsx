import { Tag } from 'antd'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { itemStatusWords } from '../../ui/organisation-words.ts'
import { text } from './items-text.ts'
import type { ManagedItem } from './managed.ts'

/** The status in force, and the one that is coming. */
export function ItemStatus({ item }: { item: ManagedItem }) {
  const word = useWords(text)
  const statuses = useWords(itemStatusWords)
  const { day } = useWriters()
  return (
    <>
      {item.status === 'in-use' ? statuses[item.status] : <Tag color="error">{statuses[item.status]}</Tag>}
      {item.coming && (
        <div className="soft">{word.coming(day(item.coming.effectiveOn), statuses[item.coming.status])}</div>
      )}
    </>
  )
}
