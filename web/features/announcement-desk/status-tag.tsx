import { Tag } from 'antd'
import { useWords } from '../../kernel/language.tsx'
import type { Managed } from './questions.ts'
import { text } from './text.ts'

const colours = { draft: 'default', published: 'blue', withdrawn: 'red' } as const

/** Where an announcement stands, and whether the public reads an older text than the latest. */
export function StatusTag({
  status,
  version,
  publishedVersion,
}: Pick<Managed, 'status' | 'version' | 'publishedVersion'>) {
  const word = useWords(text)
  const isNewer = status === 'published' && publishedVersion !== version
  return (
    <>
      <Tag color={colours[status]}>{word[status]}</Tag>
      {isNewer && <Tag color="gold">{word.newer}</Tag>}
    </>
  )
}
