import type { Visitor } from './visitor.ts'

/** Signs on the pad of the page, with the mouse. */
export async function signsOn({ page }: Pick<Visitor, 'page'>): Promise<void> {
  const pad = page.locator('canvas.signature-pad')
  await pad.scrollIntoViewIfNeeded()
  const { x = 0, y = 0 } = (await pad.boundingBox()) ?? {}
  await page.mouse.move(x + 40, y + 40)
  await page.mouse.down()
  await page.mouse.move(x + 120, y + 60, { steps: 5 })
  await page.mouse.move(x + 180, y + 30, { steps: 5 })
  await page.mouse.up()
}
