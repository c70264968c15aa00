import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { invisibleFocus } from './invisible-focus.ts'
import { mouseOnly } from './mouse-only.ts'
import { smallTargets, unseenFaults } from './unseen-faults.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResults {
  violations: { id: string; help: string; nodes: { target: string[]; html: string }[] }[]
}

/** What keeps somebody from using the page as it stands: axe at WCAG 2.2 A and AA, and what axe does not see. */
export async function faultsOfPage(page: Page): Promise<string[]> {
  await bringAxe(page)
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = (await page.evaluate(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(tags)} }, resultTypes: ['violations'] })`,
  )) as AxeResults
  const seen = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help} at ${target.join(' ')} ${html.slice(0, 160)}`),
  )
  return [
    ...seen,
    ...(await page.evaluate(unseenFaults)),
    ...(/^\/(staff|supervise)\b/.test(new URL(page.url()).pathname) ? [] : await page.evaluate(smallTargets)),
    ...(await mouseOnly(page)),
    ...(await invisibleFocus(page)),
  ]
}

/** Evaluated, not added as an element: the pages' own policy lets no foreign script in. The devtools take a quarter less for it than Playwright. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(`'axe' in window`)) return
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Runtime.evaluate', { expression: axe })
  await devtools.detach()
}
