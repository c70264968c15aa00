import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/** On a new page the reader begins at its heading and at its top, as when a document is loaded. */
export function useArrival(): void {
  const [pathname] = useLocation()
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    scrollTo(0, 0)
    return arrive()
  }, [pathname])
}

/** Puts the focus on the heading as soon as there is one, and on the content until then; gives what ends the wait. */
function arrive(): (() => void) | undefined {
  const main = document.querySelector('main')
  if (!main) return undefined
  const isLost = () => document.activeElement === main || document.activeElement === document.body
  const greet = () => {
    // The page before may still be there, hidden, while the code of this one comes.
    const heading = [...main.querySelectorAll('h1')].find((each) => each.checkVisibility())
    const place = heading ?? main
    place.focus({ preventScroll: true })
  }
  greet()
  // A page that still waits for its code or its answer has no heading yet, or draws another afterwards.
  const watch = new MutationObserver(() => {
    if (isLost()) greet()
  })
  watch.observe(main, { childList: true, subtree: true })
  return () => watch.disconnect()
}
