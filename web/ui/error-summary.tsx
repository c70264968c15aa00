import { useEffect, useRef } from 'react'
import type { FieldFault } from '../kernel/ask.ts'
import { useWords, words } from '../kernel/language.tsx'
import { fieldAnchor } from './field.tsx'

const text = words(
  {
    title: '请更正以下内容',
    titleOffline: '网络连接中断',
    offline: '您填写的内容已保留在本机。请检查网络后再试一次。',
  },
  {
    title: 'Please correct the following',
    titleOffline: 'There is no connection',
    offline: 'What you typed is kept on this device. Check your network and try again.',
  },
)

/** What stopped a form: a sentence, the fields it names, and a fresh mark each time, so that it is announced again. */
export interface Faults {
  sentence: string
  fields: readonly FieldFault[]
  offline: boolean
}

/** Takes the reader to what is wrong: focused when it appears, each line a link to its field. */
export function ErrorSummary({ faults, labelOf }: { faults: Faults | null; labelOf?(field: string): string }) {
  const word = useWords(text)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults) box.current?.focus()
  }, [faults])
  if (!faults) return null
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{faults.offline ? word.titleOffline : word.title}</h2>
      {faults.offline && <p>{word.offline}</p>}
      {!faults.offline && faults.fields.length === 0 && <p>{faults.sentence}</p>}
      {faults.fields.length > 0 && (
        <ul>
          {faults.fields.map(({ field, message }) => (
            <li key={field}>
              <a
                href={`#${fieldAnchor(field)}`}
                onClick={(event) => {
                  event.preventDefault()
                  goTo(field)
                }}
              >
                {labelOf ? `${labelOf(field)}: ${message}` : message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function goTo(field: string): void {
  const target = document.getElementById(fieldAnchor(field))
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}
