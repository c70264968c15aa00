import { fileTypeFromBuffer } from 'file-type'
import { Problem } from '../kernel/problem.ts'
import { extensionOf } from './display-name.ts'
import { jpegPixels, pngPixels, type ReadAt } from './image-pixels.ts'
import { limits } from './limits.ts'

const accepted = {
  'application/pdf': { extensions: ['pdf'], pixels: undefined },
  'image/jpeg': { extensions: ['jpg', 'jpeg'], pixels: jpegPixels },
  'image/png': { extensions: ['png'], pixels: pngPixels },
}
export type AcceptedType = keyof typeof accepted

/** How many bytes telling a type takes. */
const headBytes = 4_100

/** What a file is by its bytes; throws 400 where that is nothing we take, or not what its name says. */
export async function acceptedType(read: ReadAt, name: string): Promise<AcceptedType> {
  const head = await read(0, headBytes)
  if (head.length === 0) throw new Problem(400, 'file-empty')
  const type = await typeOf(head)
  if (type === undefined) throw new Problem(400, 'file-type-not-allowed')
  const { extensions, pixels } = accepted[type]
  if (!extensions.includes(extensionOf(name))) throw new Problem(400, 'file-type-mismatch')
  if (pixels && ((await pixels(read)) ?? Infinity) > limits.imagePixels) throw new Problem(400, 'file-type-not-allowed')
  return type
}

async function typeOf(head: Buffer): Promise<AcceptedType | undefined> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  return found && found.mime in accepted ? (found.mime as AcceptedType) : undefined
}
