import { createContext, Suspense, use, useContext, useMemo, useState, type ComponentType, type ReactNode } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Question } from './questions.tsx'
import { underWay } from './under-way.ts'

/** What a page is drawn from: values of its path and its query string. */
export interface Place {
  params: Readonly<Record<string, string>>
  search: URLSearchParams
}

/** A page of a surface: its path, and its code, loaded when first needed. */
export interface Page {
  /** Segments beginning with a colon take a value: `/items/:code`. */
  path: string
  load(): Promise<{ Page: ComponentType }>
}

/** The questions the server asks before it draws a page. */
export interface Asked {
  questions?(place: Place): readonly Question[]
  /** The question of a form sent without script: the server asks it before drawing the page anew. */
  posted?(sent: Readonly<Record<string, string>>): Question
}

const loaded = new Map<Page, Promise<{ Page: ComponentType }>>()
const ready = new Map<Page, ComponentType>()

/** Brings a page's code; afterwards it is drawn at once. */
export async function loadPage(page: Page): Promise<void> {
  ready.set(page, (await codeOf(page)).Page)
}

function codeOf(page: Page): Promise<{ Page: ComponentType }> {
  const known = loaded.get(page)
  if (known) return known
  const code = underWay(page.load())
  loaded.set(page, code)
  code.catch(() => loaded.delete(page))
  return code
}

/** The page an address belongs to, with the values in its path; a slash at the end makes no difference. */
export function pageAt(pages: readonly Page[], pathname: string): { page: Page; params: Place['params'] } | null {
  for (const page of pages) {
    const pattern = page.path === '/' ? '/?' : `${page.path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}/?`
    const match = new RegExp(`^${pattern}$`).exec(pathname)
    if (match) return { page, params: decoded(match.groups ?? {}) }
  }
  return null
}

function decoded(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)]))
}

/** A value as it was meant; as it stands where it cannot be read. */
function plain(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

const PlaceContext = createContext<Place>({ params: {}, search: new URLSearchParams() })

/** Where the reader is: the values in the path and the query string. */
export const usePlace = (): Place => useContext(PlaceContext)

/** Draws the page of the address: `waiting` while its code comes, `missing` where there is none. */
export function PageOf({
  pages,
  waiting,
  missing,
}: {
  pages: readonly Page[]
  waiting: ReactNode
  missing: ReactNode
}) {
  const [pathname] = useLocation()
  const query = useSearch()
  const found = useMemo(() => pageAt(pages, pathname), [pages, pathname])
  const place = useMemo(() => ({ params: found?.params ?? {}, search: new URLSearchParams(query) }), [found, query])
  if (!found) return missing
  return (
    <PlaceContext value={place}>
      <Drawn key={found.page.path} page={found.page} waiting={waiting} />
    </PlaceContext>
  )
}

/** A page stays within what it was first drawn in: drawn anew it would forget what somebody is writing. */
function Drawn({ page, waiting }: { page: Page; waiting: ReactNode }) {
  const [Ready] = useState(() => ready.get(page))
  return Ready ? (
    <Ready />
  ) : (
    <Suspense fallback={waiting}>
      <Coming page={page} />
    </Suspense>
  )
}

function Coming({ page }: { page: Page }) {
  const { Page } = use(codeOf(page))
  return <Page />
}
