import { Alert } from 'antd'
import type { Refused } from '../kernel/ask.ts'
import { useWords, words } from '../kernel/language.tsx'

const text = words(
  { offline: '网络连接中断，内容没有丢失，请重试。' },
  { offline: 'There is no connection. Nothing is lost: try again.' },
)

/** Says why a command was refused, with the fields it names. */
export function RefusalNotice({ error }: { error: Refused | null }) {
  const { offline } = useWords(text)
  if (!error) return null
  const lines = error.fields.map(({ field, message }) => `${field}: ${message}`)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={error.status === 0 ? offline : error.sentence}
      description={lines.length > 0 ? lines.join('；') : undefined}
    />
  )
}
