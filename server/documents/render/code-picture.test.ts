import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { codePicture } from './code-picture.ts'

type Scan = (dots: Uint8ClampedArray, width: number, height: number) => { data: string } | null
// Its types promise an ES module, its file is CommonJS.
const { default: scan } = createRequire(import.meta.url)('jsqr') as { default: Scan }

/** Draws the modules of the picture, four dots each, with a quiet zone. */
function rasterised(picture: string) {
  const size = Number(/viewBox="0 0 (\d+)/.exec(picture)?.[1])
  const [scale, quiet] = [4, 4]
  const width = (size + 2 * quiet) * scale
  const dots = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y, run] of picture.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = 0; row < scale; row++)
      for (let dot = 0; dot < Number(run) * scale; dot++)
        dots.fill(
          0,
          at(Number(x) * scale + dot, Number(y) * scale + row),
          at(Number(x) * scale + dot, Number(y) * scale + row) + 3,
        )
  return { dots, width }
  function at(left: number, top: number): number {
    return ((top + quiet * scale) * width + left + quiet * scale) * 4
  }
}

it.each([
  ['a tracking address', 'https://onedoor.example/tracking?number=320684200801300000015'],
  ['a signed licence', `https://onedoor.example/verify#${'Ab0_'.repeat(180)}.${'s'.repeat(86)}`],
])('a scanner reads %s', (_, address) => {
  const { dots, width } = rasterised(codePicture(address).picture)
  expect(scan(dots, width, width)?.data).toBe(address)
})
