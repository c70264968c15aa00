// When the server last saw the person, in whichever window of this browser: what a session's idleness is counted from.
const key = 'onedoor seen'

/** Notes that the server has answered somebody who is signed in. */
export function noteSeen(): void {
  try {
    localStorage.setItem(key, String(Date.now()))
  } catch {
    return
  }
}

/** Milliseconds since the server last saw the person; 0 where nothing can be kept. */
export function sinceSeen(): number {
  try {
    return Date.now() - Number(localStorage.getItem(key) ?? Date.now())
  } catch {
    return 0
  }
}

let lastTouched = Date.now()
if (typeof window !== 'undefined')
  for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchmove'])
    window.addEventListener(sign, () => (lastTouched = Date.now()), { capture: true, passive: true })

/** Whether the page asks by itself, nobody having touched it for a minute: such a question keeps no session alive. */
export const isUnattended = (): boolean => Date.now() - lastTouched > 60_000
