import type { Page } from 'playwright-core'

/** What only a mouse can press: it listens for clicks, and is no control and repeats none. */
export async function mouseOnly(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page)
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
    expression: `(${listeningElements})()`,
    // Gives getEventListeners, which no script of a page has.
    includeCommandLineAPI: true,
    returnByValue: true,
  })
  await devtools.detach()
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value as string[]
}

declare function getEventListeners(of: Element): Record<string, unknown[]>

/** Runs in the page. React keeps what it listens for as a property of the element, all else is asked of the browser. */
function listeningElements(): string[] {
  const controls = 'a[href], button, input, select, textarea, label, summary, option'
  // Parts of a composite control that is entered by Tab and walked through by arrows.
  const parts = '[role=option], [role=tab], [role=menuitem], [role=treeitem]'
  // The veil around an open dialog does what Escape does; a table row of Ant Design listens though nothing is asked of it.
  const harmless = '.ant-drawer-mask, .ant-modal-wrap, tr.ant-table-row'
  const listens = (element: Element) => {
    const keys = Object.keys(element)
    if (keys.some((key) => key.startsWith('_reactListening'))) return false
    const props = keys.find((key) => key.startsWith('__reactProps$'))
    if (props) {
      const { onClick } = (element as unknown as Record<string, { onClick?: unknown }>)[props] ?? {}
      if (typeof onClick === 'function') return true
    } else if ((element as HTMLElement).onclick) return true
    return (getEventListeners(element)['click'] ?? []).some(
      (listener) => (listener as { listener: unknown }).listener !== (element as HTMLElement).onclick,
    )
  }
  const reachable = (element: Element) =>
    element.matches(harmless) ||
    element.closest(`${controls}, ${parts}`) !== null ||
    element.closest('[role][tabindex]:not([role=presentation], [role=none], [tabindex^="-"])') !== null ||
    // A row or card that repeats a link in it.
    [...element.querySelectorAll<HTMLElement>(controls)].some((inside) => inside.tabIndex >= 0)
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getClientRects().length > 0 && !reachable(element) && listens(element))
    .map((element) => `only a mouse can press ${element.outerHTML.slice(0, 160)}`)
}
