const rows = '[data-row]'

/** The row of a list that has the focus, itself or by something in it. */
export const focusedRow = (): Element | null => document.activeElement?.closest(rows) ?? null

/** Goes to the link of the next or the previous row on the page; from nowhere, to the first or the last. */
export function moveFocus(step: 1 | -1): void {
  const all = [...document.querySelectorAll(rows)]
  const here = focusedRow()
  const at = here ? all.indexOf(here) + step : step > 0 ? 0 : all.length - 1
  const link = all[at]?.querySelector<HTMLElement>('a')
  link?.focus({ preventScroll: true })
  link?.scrollIntoView({ block: 'nearest' })
}
