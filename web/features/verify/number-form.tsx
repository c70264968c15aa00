import { useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { Field } from '../../ui/field.tsx'
import { text } from './text.ts'

/** A licence number typed from paper: it goes into the address, with or without script. */
export function NumberForm({ number, asked }: { number: string; asked(): void }) {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const [fault, setFault] = useState<string>()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('number') ?? '').trim()
    setFault(typed === '' ? word.enterNumber : undefined)
    if (typed === '') return document.getElementById('field-number')?.focus()
    asked()
    navigate(`/verify?number=${encodeURIComponent(typed)}`)
  }
  return (
    <section aria-labelledby="by-number" className="unprinted">
      <h2 id="by-number">{word.byNumber}</h2>
      <form action="/verify" onSubmit={submit} noValidate>
        <Field name="number" label={word.number} hint={word.numberHint} fault={fault}>
          {(tied) => <input {...tied} type="text" maxLength={60} autoComplete="off" defaultValue={number} />}
        </Field>
        <div className="buttons">
          <button type="submit" className="button">
            {word.check}
          </button>
        </div>
      </form>
    </section>
  )
}
