/** Runs in the page: what a look at its elements tells and axe does not. */
export function unseenFaults(): string[] {
  const faults: string[] = []
  const brief = (element: Element) => element.outerHTML.slice(0, 160)
  const shown = (element: Element) =>
    element.checkVisibility({ opacityProperty: false }) && element.getClientRects().length > 0
  const headings = [...document.querySelectorAll('h1')].filter(shown)
  if (headings.length !== 1) faults.push(`the page has ${headings.length} first headings`)
  if (document.title.trim() === '') faults.push('the page has no title')
  for (const control of document.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
    if (!shown(control) || control.type === 'hidden' || control.closest('[aria-hidden=true]')) continue
    const named = control.labels?.length || control.ariaLabel || control.getAttribute('aria-labelledby')
    if (!named) faults.push(`only a placeholder names ${brief(control)}`)
  }
  const said = document.body.innerText
  const han = said.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = said.match(/[a-z]+/gi)?.length ?? 0
  const { lang, scrollWidth, clientWidth } = document.documentElement
  const spoken = han > latin ? 'zh' : 'en'
  if (han + latin > 20 && !lang.startsWith(spoken)) faults.push(`the page is in ${spoken} and says it is in “${lang}”`)
  for (const element of document.querySelectorAll<HTMLElement>('[tabindex]'))
    if (element.tabIndex > 0) faults.push(`jumps the order of the keyboard: ${brief(element)}`)
  for (const name of ['aria-labelledby', 'aria-describedby'])
    for (const element of document.querySelectorAll(`[${name}]`))
      for (const id of (element.getAttribute(name) ?? '').split(/\s+/))
        if (id && !document.getElementById(id)) faults.push(`${name} names nothing, “${id}”: ${brief(element)}`)
  if (scrollWidth > clientWidth + 1) faults.push(`the page is ${scrollWidth - clientWidth} px wider than its window`)
  if (/undefined|\[object |NaN/.test(said)) faults.push('the page shows a value that is none')
  return faults
}

/** Runs in the page: controls a finger misses, those in running text aside. */
export function smallTargets(): string[] {
  const least = 24
  const inRunningText = (element: Element) =>
    getComputedStyle(element).display === 'inline' &&
    [...(element.parentElement?.childNodes ?? [])].some(
      (node) => node.nodeType === Node.TEXT_NODE && /[\p{L}\p{N}]/u.test(node.textContent ?? ''),
    )
  return [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].flatMap(
    (element) => {
      const label = (element as HTMLInputElement).labels?.[0]
      const box = /^(checkbox|radio)$/.test((element as HTMLInputElement).type) && label ? label : element
      const { width, height } = box.getBoundingClientRect()
      const hidden = !element.checkVisibility({ opacityProperty: true }) || width <= 1 || height <= 1
      if (hidden || element.matches('.skip') || inRunningText(element)) return []
      if (width >= least - 0.5 && height >= least - 0.5) return []
      return [`only ${Math.round(width)} × ${Math.round(height)} px to press: ${element.outerHTML.slice(0, 160)}`]
    },
  )
}
