import type { Visitor } from './visitor.ts'

/** The titles of the feed the page points at, read by the browser's own XML parser. */
export function feedTitles({ page }: Visitor): Promise<string[]> {
  return page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[type="application/atom+xml"][hreflang="zh-CN"]')
    const text = await (await fetch(link?.href ?? '', { cache: 'no-store' })).text()
    const feed = new DOMParser().parseFromString(text, 'application/xml')
    if (feed.querySelector('parsererror')) throw new Error('the feed is not well-formed')
    return [...feed.querySelectorAll('entry > title')].map(({ textContent }) => textContent)
  })
}
