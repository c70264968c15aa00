import type { Page, Request } from 'playwright-core'

/** Gives a wait for the moment when the page is alive, has no request under way and nothing left to draw. */
export function watchSettling(page: Page, script: boolean): () => Promise<void> {
  const underWay = new Set<Request>()
  const ended = (request: Request) => void underWay.delete(request)
  page.on('request', (request) => {
    // What the page left behind asked no longer matters.
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) underWay.clear()
    // What is listened to never ends.
    if (!/\/api\/(supervise|public\/hall\/board)\/news$/.test(request.url())) underWay.add(request)
  })
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  return async () => {
    do await page.waitForLoadState('load')
    while (script && (!(await isDrawn(page)) || underWay.size > 0))
  }
}

/**
 * Waits until nothing that was pressed is under way any more: a button that is busy is pale, and an act that is asked about
 * may show the word that the one before is done. The page need not be alive.
 */
export async function whenAtRest(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[data-under-way], .ant-btn-loading'))
}

/** Waits until the page is drawn; false where it went to another page meanwhile, which is to be waited for then. */
const isDrawn = (page: Page): Promise<boolean> =>
  page.evaluate(drawn).then(
    () => true,
    (error: unknown) => {
      if (/context was destroyed/i.test(String(error))) return false
      throw error
    },
  )

/** Runs in the page: waits until it is alive, has what it asked for, and the browser has nothing better to do. */
async function drawn(): Promise<void> {
  const { dataset } = document.documentElement
  // A page that has nothing left to paint is never told that it is idle: what is least urgent comes when all else is done.
  const idle = () => scheduler.postTask(() => undefined, { priority: 'background' })
  const rest = () => new Promise((resolve) => setTimeout(resolve))
  for (let quiet = 0; quiet < 2; quiet += 1) {
    await idle()
    await rest()
    const isWaiting = document.querySelector('.waiting, [aria-busy=true]') !== null
    if (!('live' in dataset) || 'underWay' in dataset || isWaiting) quiet = -1
  }
}
