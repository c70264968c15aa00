// Opens the checklist of a visit where there is no network: the document and the files of the desk come from what the page kept
// (features/acceptance/offline/site-pages.ts). It answers for nothing else; what is asked of the server is asked of the server.
interface Asked extends Event {
  request: Request
  respondWith(answer: Promise<Response>): void
}
interface Beginning extends Event {
  waitUntil(done: Promise<void>): void
}
const worker = self as unknown as {
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(type: string, listener: (event: never) => void): void
}

/** How long a network that says nothing is waited for (milliseconds). */
const patienceMs = 4_000

const fromShelf = (asked: Request | string) => caches.match(asked, { cacheName: 'onedoor-site', ignoreVary: true })

/** The document as the server has it now; as it was kept where that does not come. */
async function documentFor(request: Request): Promise<Response> {
  const kept = await fromShelf('/staff')
  const fresh = fetch(request)
  if (!kept) return fresh
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), patienceMs))
  return Promise.race([fresh.catch(() => kept), late])
}

worker.addEventListener('install', () => void worker.skipWaiting())
worker.addEventListener('activate', (event: Beginning) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event: Asked) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') {
    if (/^\/staff\/acceptances\/[^/]+\/checklist$/.test(pathname)) event.respondWith(documentFor(request))
    return
  }
  // Their names change with their content: what is kept is what would come.
  if (pathname.startsWith('/staff/assets/'))
    event.respondWith(fromShelf(request).then((kept) => kept ?? fetch(request)))
  if (pathname === '/favicon.svg')
    event.respondWith(fetch(request).catch(async () => (await fromShelf(request)) ?? Response.error()))
})
