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
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [pathname])
}
