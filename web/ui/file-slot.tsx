import type { ReactNode } from 'react'
import { useWords } from '../kernel/language.tsx'
import { useWriters } from '../kernel/time.ts'
import { Field } from './field.tsx'
import { fileWords } from './file-words.ts'
import { HandedFile } from './handed-file.tsx'
import { uploadLimit } from './upload.ts'
import { useUpload } from './use-upload.ts'

interface SlotProps {
  name: string
  label: string
  hint: string
  fault?: string | undefined
  fileIds: readonly string[]
  add(fileId: string): Promise<void>
  remove(fileId: string): Promise<void>
  /** What else is said of the paper. */
  children?: ReactNode
}

/** One paper, and the files handed in for it: each is taken as soon as it is chosen. */
export function FileSlot({ name, label, hint, fault, fileIds, add, remove, children }: SlotProps) {
  const word = useWords(fileWords)
  const { percent } = useWriters()
  const { state, take, names } = useUpload(add)
  return (
    <section className="slot">
      <Field name={name} label={label} hint={hint} fault={state.fault ?? fault}>
        {(tied) => (
          <input
            {...tied}
            type="file"
            accept={uploadLimit.types.join(',')}
            disabled={state.sending !== null}
            onChange={({ target }) => {
              const file = target.files?.[0]
              if (file) void take(file).then(() => (target.value = ''))
            }}
          />
        )}
      </Field>
      {state.sending && (
        <p role="status">
          {word.sending(state.sending.name, percent(state.sending.share))}
          <progress value={state.sending.share} aria-label={state.sending.name} />
        </p>
      )}
      {fileIds.length > 0 && (
        <ul className="handed">
          {fileIds.map((fileId) => (
            <HandedFile key={fileId} fileId={fileId} name={names.get(fileId)} remove={() => remove(fileId)} />
          ))}
        </ul>
      )}
      {children}
    </section>
  )
}
