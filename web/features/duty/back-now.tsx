import { Button } from 'antd'
import { endAbsence } from '#api/duty.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { text } from './text.ts'

/** Ends an absence: the work comes back at once. */
export function BackNow({ id }: { id: number }) {
  const word = useWords(text)
  const { mutate, error, isPending } = useCommand(endAbsence)
  return (
    <>
      <RefusalNotice error={error} />
      <Button title={word.backThen} loading={isPending} onClick={() => mutate({ params: { number: String(id) } })}>
        {word.backNow}
      </Button>
    </>
  )
}
