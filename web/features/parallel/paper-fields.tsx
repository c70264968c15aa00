import { useNamed, useWords } from '../../kernel/language.tsx'
import { Field } from '../../ui/field.tsx'
import { uploadLimit } from '../../ui/upload.ts'
import { text } from './text.ts'

interface PaperFieldsProps {
  papers: readonly { code: string; name: string; nameEn: string; required: boolean }[]
}

/** A slot for each paper of the one set. */
export function PaperFields({ papers }: PaperFieldsProps) {
  const word = useWords(text)
  const named = useNamed()
  return papers.map((paper) => (
    <Field
      key={paper.code}
      name={paper.code}
      label={named(paper)}
      optional={paper.required ? undefined : word.optional}
    >
      {(tied) => <input {...tied} name={paper.code} type="file" accept={uploadLimit.types.join(',')} />}
    </Field>
  ))
}
