import { Alert } from 'antd'
import type { Refused } from '../kernel/ask.ts'
import { useWords, words } from '../kernel/language.tsx'
import { usePunctuation } from './punctuation.ts'

const text = words(
  { offline: '网络连接中断，内容没有丢失，请重试。' },
  { offline: 'There is no connection. Nothing is lost: try again.' },
)

/** Says why a command was refused, with the fields it names; `labelOf` gives the words a field has on the page. */
export function RefusalNotice({ error, labelOf }: { error: Refused | null; labelOf?(field: string): string }) {
  const { offline } = useWords(text)
  const { of, sentences } = usePunctuation()
  if (!error) return null
  const lines = error.fields.map(({ field, message }) => of(labelOf?.(field) ?? field, message))
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={error.status === 0 ? offline : error.sentence}
      description={lines.length > 0 ? sentences(lines) : undefined}
    />
  )
}
