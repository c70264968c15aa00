import { Problem } from '../../kernel/problem.ts'

/** Pixels of a drawing on any screen. */
const mostPixels = 4_000_000

/** A signature as it came, a PNG; throws a 400 that names the field for anything else. */
export function drawingIn(base64: string): Buffer {
  const png = Buffer.from(base64, 'base64')
  const isPng = png.length > 33 && png.toString('latin1', 1, 4) === 'PNG' && png.toString('latin1', 12, 16) === 'IHDR'
  const pixels = isPng ? png.readUInt32BE(16) * png.readUInt32BE(20) : 0
  if (pixels === 0 || pixels > mostPixels)
    throw new Problem(400, 'invalid', {}, [{ field: 'signature', message: 'signature-not-drawn' }])
  return png
}
