// What somebody typed or chose before the page came to life: the browser keeps it, but the forms know nothing of it yet.
import { useLayoutEffect } from 'react'

/** Tells the forms, the moment the page is alive, of everything that was filled in before. */
export const useTypedBefore = (): void =>
  useLayoutEffect(() => {
    // All is read before any is told: a form that hears of one field draws the others anew.
    const untold = [...document.querySelectorAll<Field>('input, textarea')].map(untoldOf)
    for (const tell of untold) tell?.()
  }, [])

type Field = HTMLInputElement | HTMLTextAreaElement

/** How to tell what a field has in it; nothing where that is what it was drawn with. */
function untoldOf(field: Field): (() => void) | undefined {
  if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) return untoldMark(field)
  const { value, defaultValue } = field
  return value === defaultValue || field.type === 'file' ? undefined : () => enter(field, value)
}

function untoldMark(field: HTMLInputElement): (() => void) | undefined {
  const { checked, defaultChecked, type } = field
  // Of several choices the one that was made says it all.
  if (checked === defaultChecked || (type === 'radio' && !checked)) return undefined
  return () => {
    field.checked = defaultChecked
    field.click()
  }
}

function enter(field: Field, typed: string): void {
  const { selectionStart, selectionEnd } = field
  // React hears of a value that differs from the last it saw set on the element itself; the prototype sets past it.
  field.value = field.defaultValue
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value')?.set?.call(field, typed)
  if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
