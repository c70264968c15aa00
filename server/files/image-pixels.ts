/** Reads up to `length` bytes from `position`. */
export type ReadAt = (position: number, length: number) => Promise<Buffer>

const mostSegments = 1_000

/** Width × height as the header of a PNG says (ISO/IEC 15948, IHDR); undefined where it says nothing sensible. */
export async function pngPixels(read: ReadAt): Promise<number | undefined> {
  const header = await read(0, 24)
  if (header.length < 24 || header.toString('latin1', 12, 16) !== 'IHDR') return undefined
  return header.readUInt32BE(16) * header.readUInt32BE(20) || undefined
}

/** Width × height as the frame header of a JPEG says (ISO/IEC 10918-1, SOF); undefined where there is none before the image. */
export async function jpegPixels(read: ReadAt): Promise<number | undefined> {
  let position = 2
  for (let segment = 0; segment < mostSegments; segment += 1) {
    const bytes = await read(position, 9)
    if (bytes.length < 9 || bytes.readUInt8(0) !== 0xff) return undefined
    const marker = bytes.readUInt8(1)
    if (isFrame(marker)) return bytes.readUInt16BE(5) * bytes.readUInt16BE(7) || undefined
    if (marker === startOfScan || marker === endOfImage) return undefined
    position += marker === fill ? 1 : isAlone(marker) ? 2 : 2 + bytes.readUInt16BE(2)
  }
  return undefined
}

const fill = 0xff
const startOfScan = 0xda
const endOfImage = 0xd9
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Markers without a length: TEM and the restarts. */
const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
