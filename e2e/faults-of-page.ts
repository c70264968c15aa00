import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResults {
  violations: { id: string; help: string; nodes: { target: string[]; html: string }[] }[]
}

/** What keeps somebody from using the page as it stands: axe at WCAG 2.2 A and AA, and what axe does not see. */
export async function faultsOfPage(page: Page): Promise<string[]> {
  // Evaluated, not added as an element: the pages' own policy lets no foreign script in.
  await page.evaluate(axe)
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = (await page.evaluate(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(tags)} } })`,
  )) as AxeResults
  const seen = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help} at ${target.join(' ')} ${html.slice(0, 160)}`),
  )
  return [...seen, ...((await page.evaluate(unseenFaults)) as string[])]
}

/** Runs in the page. */
function unseenFaults(): string[] {
  const faults: string[] = []
  const shown = (element: Element) =>
    element.checkVisibility({ opacityProperty: false }) && element.getClientRects().length > 0
  const headings = [...document.querySelectorAll('h1')].filter(shown)
  if (headings.length !== 1) faults.push(`the page has ${headings.length} first headings`)
  if (document.title.trim() === '') faults.push('the page has no title')
  for (const field of document.querySelectorAll('input, select, textarea')) {
    const control = field as HTMLInputElement
    if (!shown(control) || control.type === 'hidden' || control.closest('[aria-hidden=true]')) continue
    const named = control.labels?.length || control.ariaLabel || control.getAttribute('aria-labelledby')
    if (!named) faults.push(`only a placeholder names ${control.outerHTML.slice(0, 120)}`)
  }
  for (const element of document.querySelectorAll('[onclick]'))
    if (!element.matches('a, button, input, summary, label'))
      faults.push(`only a mouse can press ${element.outerHTML.slice(0, 120)}`)
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth + 1) faults.push(`the page is ${scrollWidth - clientWidth} px wider than its window`)
  if (/undefined|\[object |NaN/.test(document.body.innerText)) faults.push('the page shows a value that is none')
  return faults
}
