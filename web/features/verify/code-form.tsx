import { useState, type ChangeEvent, type FormEvent } from 'react'
import { useWords } from '../../kernel/language.tsx'
import { Field } from '../../ui/field.tsx'
import { Camera } from './camera.tsx'
import { readPhoto } from './read-picture.ts'
import { text } from './text.ts'

/** The ways a code gets here: the camera, once asked for; a photo; or its text. */
export function CodeForm({ check }: { check(content: string): Promise<void> }) {
  const word = useWords(text)
  const [filming, setFilming] = useState(false)
  return (
    <section aria-labelledby="by-code" className="unprinted">
      <h2 id="by-code">{word.byCode}</h2>
      <noscript>
        <p className="notice">{word.codeScript}</p>
      </noscript>
      {filming ? (
        <Camera
          stop={() => setFilming(false)}
          found={(content) => {
            setFilming(false)
            void check(content)
          }}
        />
      ) : (
        <p className="buttons">
          <button type="button" className="button secondary" onClick={() => setFilming(true)}>
            {word.camera}
          </button>
        </p>
      )}
      <Photo check={check} />
      <Pasted check={check} />
      <p className="soft hinted">{word.offlineHint}</p>
    </section>
  )
}

function Photo({ check }: { check(content: string): Promise<void> }) {
  const word = useWords(text)
  const [fault, setFault] = useState<string>()
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (!file) return
    const content = await readPhoto(file).catch(() => undefined)
    // So that the same photo may be chosen again.
    target.value = ''
    setFault(content === undefined ? word.noPicture : content === null ? word.noCodeInPhoto : undefined)
    if (content) await check(content)
  }
  return (
    <Field name="photo" label={word.photo} hint={word.photoHint} fault={fault}>
      {(tied) => <input {...tied} type="file" accept="image/*" onChange={(event) => void read(event)} />}
    </Field>
  )
}

function Pasted({ check }: { check(content: string): Promise<void> }) {
  const word = useWords(text)
  const [fault, setFault] = useState<string>()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const pasted = String(new FormData(event.currentTarget).get('code') ?? '').trim()
    setFault(pasted === '' ? word.enterCode : undefined)
    if (pasted === '') return document.getElementById('field-code')?.focus()
    void check(pasted)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Field name="code" label={word.paste} hint={word.pasteHint} fault={fault}>
        {(tied) => <textarea {...tied} rows={3} maxLength={4_000} spellCheck={false} autoComplete="off" />}
      </Field>
      <button type="submit" className="button secondary">
        {word.checkCode}
      </button>
    </form>
  )
}
