import { grantCase } from '#api/cases.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import { basisOf } from './legal-basis.ts'
import { LetterPreview } from './letter-preview.tsx'
import { Opinion } from './opinion.tsx'
import { usePhrases } from './phrases.ts'
import type { ActProps } from './questions.ts'
import { text } from './text.ts'

export function Grant({ file: { id, version }, guide, done }: ActProps) {
  const word = useWords(text)
  const { mutate, error, isPending } = useCommand(grantCase, { done })
  const phrase = usePhrases()
  const phrases = [
    phrase(({ agree }) => agree),
    ...guide.item.legalBases.slice(0, 2).map((basis) => phrase(({ grant }) => grant(basisOf(basis)))),
  ]
  return (
    <ActForm<{ opinion: string }>
      label={word.GrantCase}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <Opinion phrases={phrases} />
      <LetterPreview<{ opinion?: string }> id={id} draftOf={({ opinion = '' }) => ({ kind: 'grant', opinion })} />
    </ActForm>
  )
}
