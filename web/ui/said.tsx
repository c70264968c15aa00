import type { ReactNode } from 'react'

/** A page that says one thing, and where to go from it. */
export function Said({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="page narrow">
      <title>{title}</title>
      <h1>{title}</h1>
      <p>{children}</p>
    </div>
  )
}
