import type { Page } from 'playwright-core'

/** What the keyboard reaches without anything on the page showing it; the page is left as it stood. */
export async function invisibleFocus(page: Page): Promise<string[]> {
  // After a key the browser shows the focus as to somebody at the keyboard; this key does nothing by itself.
  await page.keyboard.press('Shift')
  return (await page.evaluate(`(${focusEachKind})(${oneOfEachKind}, ${look})`)) as string[]
}

/** Runs in the page: what the keyboard reaches, one of each kind that is drawn by the same rules. */
function oneOfEachKind(): HTMLElement[] {
  const reached = 'a[href], button, input, select, textarea, summary, [tabindex]'
  const kinds = new Map<string, HTMLElement>()
  for (const element of document.querySelectorAll<HTMLElement>(reached)) {
    if (element.tabIndex < 0 || element.matches(':disabled') || element.getClientRects().length === 0) continue
    if (!element.checkVisibility() || element.closest('[aria-hidden=true]')) continue
    let kind = ''
    for (let box: Element | null = element, up = 0; box && up < 4; box = box.parentElement, up += 1)
      kind += `${box.tagName}.${box.getAttribute('class') ?? ''}#${box.getAttribute('type') ?? ''} `
    if (!kinds.has(kind)) kinds.set(kind, element)
  }
  return [...kinds.values()]
}

/** Runs in the page: what is painted at the element, at its neighbours (a box beside its input) and at its wrappers. */
function look(element: Element): string {
  const painted = (box: Element, part?: string) => {
    const style = getComputedStyle(box, part)
    const { outline, outlineWidth, outlineStyle, outlineColor } = style
    const isSeen = parseFloat(outlineWidth) > 0 && outlineStyle !== 'none' && !/^transparent$|, 0\)$/.test(outlineColor)
    return [isSeen && outline, style.boxShadow, style.border, style.background].join()
  }
  const seen = (box: Element) => {
    const { width, height } = box.getBoundingClientRect()
    return width > 1 && height > 1 && box.checkVisibility({ opacityProperty: true })
  }
  const boxes = [element, ...(element.parentElement?.children ?? [])]
  let box = element.parentElement
  for (let up = 0; box && up < 4 && box.querySelectorAll('a, button, input').length <= 3; up += 1) {
    boxes.push(box)
    box = box.parentElement
  }
  return boxes
    .filter(seen)
    .flatMap((each) => [painted(each), painted(each, '::before'), painted(each, '::after')])
    .join('|')
}

/** Runs in the page: focuses each in turn, unheard by the page's scripts, and compares how it looks. */
async function focusEachKind(kindsOf: typeof oneOfEachKind, lookOf: typeof look): Promise<string[]> {
  const still = new CSSStyleSheet()
  still.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important }')
  document.adoptedStyleSheets.push(still)
  const events = ['focus', 'blur', 'focusin', 'focusout']
  const mute = (event: Event) => event.stopImmediatePropagation()
  const hush = () => events.forEach((name) => addEventListener(name, mute, true))
  const speak = () => events.forEach((name) => removeEventListener(name, mute, true))
  const leave = () => document.activeElement instanceof HTMLElement && document.activeElement.blur()
  const before = document.activeElement
  // What cannot take the focus now, below a dialog for instance, is not reached.
  const isHidden = (element: Element, rest: string) => document.activeElement === element && lookOf(element) === rest
  hush()
  leave()
  const atRest = kindsOf().map((element) => ({ element, rest: lookOf(element) }))
  const doubtful = atRest.filter(({ element, rest }) => {
    element.focus({ preventScroll: true })
    return isHidden(element, rest)
  })
  const faults: string[] = []
  for (const { element, rest } of doubtful) {
    // Custom controls draw their focus by script: only these are told of it.
    leave()
    speak()
    element.focus({ preventScroll: true })
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    if (isHidden(element, rest)) faults.push(`nothing shows the focus on ${element.outerHTML.slice(0, 160)}`)
    leave()
    hush()
  }
  if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true })
  else leave()
  speak()
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still)
  return faults
}
