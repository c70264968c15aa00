// Makes a checklist open where there is no network: what it was last drawn from, and the files of the desk it is drawn by,
// are kept on the device; web/staff/site-worker.ts hands them out.
import { useEffect, useState } from 'react'
import { forgetIn, keepIn, keptIn, placesIn } from './store.ts'

interface KeptPage<View> {
  view: View
  /** When it was so (instant). */
  at: string
}

const placeOf = (account: string, id: string) => `${account} ${id}`

/** Keeps what a page is drawn from whenever it is answered; gives what was kept for as long as it is not, and whether it would open now without a network. */
export function useKeptPage<View>(account: string | undefined, id: string, answered: View | undefined) {
  const [kept, setKept] = useState<KeptPage<View> | null>(null)
  const [opens, setOpens] = useState(false)
  useEffect(() => {
    if (account === undefined) return
    if (answered === undefined)
      void keptIn<KeptPage<View>>('pages', placeOf(account, id)).then((page) => setKept(page ?? null))
    else {
      const page: KeptPage<View> = { view: answered, at: new Date().toISOString() }
      void keepIn('pages', placeOf(account, id), page)
        .then(keepFiles)
        .then(setOpens, () => setOpens(false))
    }
  }, [account, id, answered])
  return { kept: answered === undefined ? kept : null, opens }
}

/** Forgets the pages of everybody else. */
export async function forgetPagesBut(account: string | undefined): Promise<void> {
  for (const place of await placesIn('pages'))
    if (account === undefined || !place.startsWith(`${account} `)) await forgetIn('pages', place)
}

const desk = '/staff'

/** Keeps the document and every file of the desk that is in use now; what an earlier build left behind is given up. False where a browser cannot. */
async function keepFiles(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  const { active, waiting, installing } = await navigator.serviceWorker.register(`${desk}/site-worker.js`, {
    scope: `${desk}/acceptances/`,
  })
  const inUse = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith(`${desk}/assets/`))
    .map(({ pathname }) => pathname)
  const wanted = new Set([desk, '/favicon.svg', ...inUse])
  const shelf = await caches.open('onedoor-site')
  const kept = (await shelf.keys()).map(({ url }) => new URL(url).pathname)
  for (const file of wanted) if (file === desk || !kept.includes(file)) await shelf.add(file)
  for (const file of kept) if (!wanted.has(file)) await shelf.delete(file)
  return (active ?? waiting ?? installing) !== null
}
