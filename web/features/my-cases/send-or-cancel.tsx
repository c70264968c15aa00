import { useWords } from '../../kernel/language.tsx'
import { text } from './text.ts'

interface SendOrCancelProps {
  label: string
  danger?: boolean
  isPending: boolean
  cancel(): void
}

/** Ends a form that was opened by hand: it is sent, or closed again. */
export function SendOrCancel({ label, danger = false, isPending, cancel }: SendOrCancelProps) {
  const word = useWords(text)
  return (
    <div className="buttons">
      <button type="submit" className={danger ? 'button danger' : 'button'} disabled={isPending}>
        {label}
      </button>
      <button type="button" className="link" onClick={cancel}>
        {word.cancel}
      </button>
    </div>
  )
}
