import { useState } from 'react'
import { expectPart } from '#api/projects.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { text } from './text.ts'

interface ExpectProps {
  projectId: string
  item: string
  expectedOn: string | null
}

/** The applicant says on which day they bring what an item takes; the plan is worked out anew. */
export function Expect({ projectId, item, expectedOn }: ExpectProps) {
  const word = useWords(text)
  const { mutateAsync, isPending } = useCommand(expectPart)
  const [fault, setFault] = useState<string>()
  const send = async (on: string | null) => {
    if (on === '') return setFault(word.required)
    try {
      await mutateAsync({ params: { id: projectId }, body: { item, on } })
      setFault(undefined)
    } catch (error) {
      const { fields, sentence } = faultsOf(error)
      setFault(fields[0]?.message ?? sentence)
    }
  }
  return (
    <details>
      <summary>{word.expect}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send(String(new FormData(event.currentTarget).get(`expect-${item}`) ?? ''))
        }}
      >
        <Field name={`expect-${item}`} label={word.expectOn} hint={word.expectHint} fault={fault}>
          {(tied) => <input {...tied} type="date" defaultValue={expectedOn ?? ''} />}
        </Field>
        <p className="buttons">
          <button type="submit" className="button secondary" disabled={isPending}>
            {word.expectSend}
          </button>
          {expectedOn && (
            <button type="button" className="link" disabled={isPending} onClick={() => void send(null)}>
              {word.expectCancel}
            </button>
          )}
        </p>
      </form>
    </details>
  )
}
