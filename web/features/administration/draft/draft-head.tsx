import { Alert } from 'antd'
import { useWords } from '../../../kernel/language.tsx'
import { useWriters } from '../../../kernel/time.ts'
import { text } from '../item/text.ts'

interface HeadProps {
  draft: {
    revision: number
    savedBy: string
    savedAt: string
    effectiveOn: string | null
    reason: string | null
    held: boolean
  }
}

/** How a draft stands: which revision, whose, and whether its day is decided or could not be kept. */
export function DraftHead({ draft: { revision, savedBy, savedAt, effectiveOn, reason, held } }: HeadProps) {
  const word = useWords(text)
  const { day, moment } = useWriters()
  return (
    <>
      <h2>{word.revisionOf(revision)}</h2>
      <p className="soft">{word.savedBy(savedBy, moment(savedAt))}</p>
      {effectiveOn && !held && (
        <Alert type="info" showIcon title={word.coming(day(effectiveOn))} description={reason} />
      )}
      {held && <Alert type="warning" showIcon title={word.heldDraft} />}
    </>
  )
}
