import { create } from 'qrcode'

/** A module of a code is printed no smaller: what a phone reads off paper that was folded. In millimetres. */
const smallestModule = 0.45
/** The least width of a code, in millimetres. */
const smallest = 27

/** A QR code as an SVG drawing of one path, and how wide it is printed (mm); the quiet zone is the page's. */
export function codePicture(address: string): { picture: string; width: number } {
  const { data, size } = create(address, { errorCorrectionLevel: 'M' }).modules
  let path = ''
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const start = x
      while (x < size && data[y * size + x]) x++
      if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`
    }
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`
  return { picture, width: Math.max(smallest, size * smallestModule) }
}
