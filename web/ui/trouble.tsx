import type { Refused } from '../kernel/ask.ts'
import { useWords, words } from '../kernel/language.tsx'
import { Title } from './title.tsx'

const text = words(
  {
    title: '暂时无法显示',
    offline: '网络连接中断。您填写的内容没有丢失，请检查网络后重试。',
    retry: '重试',
  },
  {
    title: 'This cannot be shown now',
    offline: 'There is no connection. What you typed is not lost: check your network and try again.',
    retry: 'Try again',
  },
)

interface TroubleProps {
  error: Refused
  retry?: () => void
  /** It stands for the whole page, and names it. */
  whole?: boolean
}

/** Says why an answer did not come, and offers to ask again. */
export function Trouble({ error, retry, whole = false }: TroubleProps) {
  const { title, offline, retry: again } = useWords(text)
  return (
    <div className="trouble" role="alert">
      {whole ? <Title>{title}</Title> : <strong>{title}</strong>}
      <p>{error.status === 0 ? offline : error.sentence}</p>
      {retry && (
        <button type="button" className="button secondary" onClick={retry}>
          {again}
        </button>
      )}
    </div>
  )
}
