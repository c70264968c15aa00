import { acceptOnPromise } from '#api/case-outcomes.ts'
import { acceptCase } from '#api/cases.ts'
import { longestPromiseDays } from '#domain/cases/index.ts'
import { addDays } from '#domain/kernel/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useToday } from '../../kernel/time.ts'
import { ActForm } from './act-form.tsx'
import { lawText } from './law-text.ts'
import { useOwedPapers } from './owed-papers.ts'
import type { ActProps } from './questions.ts'
import { Day } from './said-fields.tsx'
import { text } from './text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** Accepting what is complete, or complete but for papers that may follow by a promised day. */
export function Accept(props: ActProps) {
  const owed = useOwedPapers(props.file, props.guide)
  return owed.length > 0 ? <OnPromise {...props} owed={owed} /> : <Complete {...props} />
}

function Complete({ file: { id, version }, done }: ActProps) {
  const word = useWords(text)
  const { mutate, error, isPending } = useCommand(acceptCase, { done })
  return (
    <ActForm label={word.AcceptCase} error={error} sending={isPending} send={() => mutate({ params: { id }, version })}>
      <p className="soft">{word.acceptHint}</p>
    </ActForm>
  )
}

function OnPromise({ file: { id, version }, owed, done }: ActProps & { owed: string[] }) {
  const word = useWords(text)
  const law = useWords(lawText)
  const today = useToday()
  const { list } = usePunctuation()
  const { mutate, error, isPending } = useCommand(acceptOnPromise, { done })
  return (
    <ActForm<{ promisedOn: string }>
      label={word.acceptOnPromise}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <p>{law.promiseHint(list(owed))}</p>
      <Day name="promisedOn" label={law.promisedOn} from={addDays(today, 1)} to={addDays(today, longestPromiseDays)} />
    </ActForm>
  )
}
