import { useWords, words } from '../kernel/language.tsx'

const text = words({ waiting: '正在加载…' }, { waiting: 'Loading…' })

/** Says that something is coming; spoken to a screen reader. */
export function Waiting() {
  const { waiting } = useWords(text)
  return (
    <p className="waiting" role="status">
      {waiting}
    </p>
  )
}
