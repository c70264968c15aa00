import { useEffect, useRef } from 'react'

/** A key, or two one after the other (`g w`), and what it does. */
export interface Shortcut {
  keys: string
  does: string
  press(): void
}

type Held = { current: readonly Shortcut[] }

const held = new Set<Held>()

/** Offers keys as long as the part is on the screen; of two parts that offer the same key the later one has it. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    held.add(latest)
    return () => void held.delete(latest)
  }, [])
}

/** The keys that work now, those of the parts that came last first. */
export const shortcutsNow = (): Shortcut[] => [...held].reverse().flatMap(({ current }) => current)

const storedAs = 'onedoor-single-keys'

/** Whether keys are heard at all: who speaks to the machine, or types by stick, may rather have them rest. */
export const keysAreOn = (): boolean => localStorage.getItem(storedAs) !== 'off'
export const turnKeys = (on: boolean): void => localStorage.setItem(storedAs, on ? 'on' : 'off')

/** Calls what a pressed key is for, in the whole window; rests while somebody types or a dialog is open. Returns how to stop. */
export function listenToKeys(): () => void {
  let before = ''
  const press = (event: KeyboardEvent) => {
    const isOurs = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented
    if (!isOurs || !keysAreOn() || isTyping(event.target) || document.querySelector('[role=dialog]:not([hidden])'))
      return
    const now = shortcutsNow()
    const both = `${before} ${event.key}`
    const found = now.find(({ keys }) => keys === both) ?? now.find(({ keys }) => keys === event.key)
    before = now.some(({ keys }) => keys.startsWith(`${event.key} `)) ? event.key : ''
    if (!found) return
    event.preventDefault()
    found.press()
  }
  addEventListener('keydown', press)
  return () => removeEventListener('keydown', press)
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))
