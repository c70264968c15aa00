import { deflateSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { acceptedType } from './accepted-type.ts'

const readerOf = (bytes: Buffer) => (position: number, length: number) =>
  Promise.resolve(bytes.subarray(position, position + length))

const chunk = (type: string, data: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
}
const png = (width: number, height: number, ...before: Buffer[]) => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), ...before, chunk('IDAT', deflateSync(Buffer.alloc(9)))])
}

const segment = (marker: number, data: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}
const jpeg = (width: number, height: number, ...before: Buffer[]) => {
  const frame = Buffer.alloc(15)
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...before, segment(0xc0, frame), segment(0xda, Buffer.alloc(10))])
}
const photoData = segment(0xe1, Buffer.alloc(60_000))

const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n')
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
const html = Buffer.from('<!doctype html><script>alert(1)</script>')
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200)])

describe('a file is taken for what its bytes say', () => {
  test.each([
    ['a PDF', pdf, '申请表.pdf', 'application/pdf'],
    ['a photo', jpeg(4000, 3000, photoData), '照片.JPG', 'image/jpeg'],
    ['a photo with fill bytes', jpeg(10, 10, photoData, Buffer.from([0xff, 0xff])), 'a.jpeg', 'image/jpeg'],
    ['an image', png(100, 100), 'a.png', 'image/png'],
    ['an image with a long colour profile', png(100, 100, chunk('iCCP', Buffer.alloc(9_000))), 'a.png', 'image/png'],
    ['an image of 100 megapixels', png(10_000, 10_000), 'a.png', 'image/png'],
  ])('%s', async (_, bytes, name, type) => {
    expect(await acceptedType(readerOf(bytes), name)).toBe(type)
  })
})

describe('a file is refused', () => {
  test.each([
    ['nothing at all', Buffer.alloc(0), 'a.pdf', 'file-empty'],
    ['a program called .pdf', exe, 'a.pdf', 'file-type-not-allowed'],
    ['a page called .jpg', html, 'a.jpg', 'file-type-not-allowed'],
    ['a drawing with a script', svg, 'a.png', 'file-type-not-allowed'],
    ['an archive called .pdf', zip, 'a.pdf', 'file-type-not-allowed'],
    ['an image called .pdf', png(1, 1), 'a.pdf', 'file-type-mismatch'],
    ['a PDF called .pdf.exe', pdf, 'a.pdf.exe', 'file-type-mismatch'],
    ['a PDF without an extension', pdf, 'a', 'file-type-mismatch'],
    ['an image of 2.5 gigapixels', png(50_000, 50_000), 'a.png', 'file-type-not-allowed'],
    ['a photo of 4.3 gigapixels', jpeg(65_535, 65_535), 'a.jpg', 'file-type-not-allowed'],
    [
      'a photo without a frame',
      Buffer.from([0xff, 0xd8, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0]),
      'a.jpg',
      'file-type-not-allowed',
    ],
    ['a photo cut off in its header', jpeg(9, 9, photoData).subarray(0, 5_000), 'a.jpg', 'file-type-not-allowed'],
    ['an image without width', png(0, 5), 'a.png', 'file-type-not-allowed'],
  ])('%s', async (_, bytes, name, code) => {
    await expect(acceptedType(readerOf(bytes), name)).rejects.toMatchObject({ status: 400, code })
  })

  it('that is nothing but markers, without looking at it for ever', async () => {
    const markers = Buffer.alloc(100_000, 0xff)
    markers[1] = 0xd8
    await expect(acceptedType(readerOf(markers), 'a.jpg')).rejects.toMatchObject({ code: 'file-type-not-allowed' })
  })
})
