import { decideObjection, objectToPublication } from '#api/case-outcomes.ts'
import { objectionGrounds, type ObjectionGround } from '#domain/cases/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { objectionWords } from '../../ui/objection-words.ts'
import { ActForm } from './act-form.tsx'
import { lawText } from './law-text.ts'
import type { ActProps } from './questions.ts'
import { OneOf, Written } from './said-fields.tsx'
import { specialText } from './special-text.ts'
import { text } from './text.ts'

/** An objection to publication that was made at the window (Art. 5(3)). */
export function ObjectToPublication({ file: { id, version }, done }: ActProps) {
  const [special, law, grounds] = [useWords(specialText), useWords(lawText), useWords(objectionWords)]
  const { mutate, error, isPending } = useCommand(objectToPublication, { done })
  return (
    <ActForm<{ ground: ObjectionGround; reason: string }>
      label={law.ObjectToPublication}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <p className="soft">{law.objectionHint}</p>
      <OneOf
        name="ground"
        label={law.objectionGround}
        options={objectionGrounds.map((value) => ({ value, label: grounds[value] }))}
      />
      <Written name="reason" label={special.reason} />
    </ActForm>
  )
}

/** An objection is upheld, or overruled for the public interest that asks for the name. */
export function DecideObjection({ file: { id, version, history }, done }: ActProps) {
  const [word, law] = [useWords(text), useWords(lawText)]
  const { mutate, error, isPending } = useCommand(decideObjection, { done })
  const why = history.find(({ type }) => type === 'PublicationObjected')?.details['reason']
  return (
    <ActForm<{ decision: 'upheld' | 'overruled'; reasons: string }>
      label={law.DecideObjection}
      error={error}
      sending={isPending}
      send={({ decision, reasons }) =>
        mutate({ params: { id }, body: { upheld: decision === 'upheld', reasons }, version })
      }
    >
      {typeof why === 'string' && <blockquote>{why}</blockquote>}
      <p className="soft">{law.overruleHint}</p>
      <OneOf
        name="decision"
        label={law.whether}
        options={[
          { value: 'upheld', label: law.isUpheld },
          { value: 'overruled', label: law.isOverruled },
        ]}
      />
      <Written name="reasons" label={word.reasons} />
    </ActForm>
  )
}
