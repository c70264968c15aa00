import type { Visitor } from './visitor.ts'

/** Holds back what a page asks for at addresses like `url`, as a slow line would; gives how to let it through, all of it from then on. */
export async function holdNews({ page }: Visitor, url: string | RegExp): Promise<() => void> {
  const gate = Promise.withResolvers<undefined>()
  await page.route(url, async (route) => {
    if (route.request().method() === 'GET') await gate.promise
    await route.continue()
  })
  return () => gate.resolve(undefined)
}
