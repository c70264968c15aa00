import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { displayName, extensionOf } from './display-name.ts'

test.each([
  ['申请表.pdf', '申请表.pdf'],
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\fakepath\\身份证.JPG', '身份证.JPG'],
  ['a\u0000b.pdf', 'ab.pdf'],
  ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie: x.pdf'],
  ['gpj.\u202Efdp.exe', 'gpj.fdp.exe'],
  ['<img onerror=alert(1)>.png', '<img onerror=alert(1)>.png'],
  ['👨‍👩‍👧.png', '👨‍👩‍👧.png'],
  ['e\u0301.pdf', 'é.pdf'],
  ['\ud800.pdf', 'file.pdf'],
  ['.pdf', 'file.pdf'],
  ['..', 'file.'],
  ['', 'file'],
  [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(196)}.pdf`],
])('%j is shown as %j', (given, shown) => {
  expect(displayName(given)).toBe(shown)
})

it('whatever is given, the name is short, whole and free of tricks', () => {
  const anything = fc.array(fc.nat(0xffff), { maxLength: 300 }).map((units) => String.fromCharCode(...units))
  fc.assert(
    fc.property(anything, (given) => {
      const name = displayName(given)
      expect(Array.from(name).length).toBeLessThanOrEqual(200)
      expect(name).toMatch(/^[^/\\\p{Cc}\p{Cs}\u202e]+$/u)
      expect(name.isWellFormed()).toBe(true)
    }),
    { seed: 320684, numRuns: 200 },
  )
})

test.each([
  ['a.PDF', 'pdf'],
  ['a.tar.gz', 'gz'],
  ['a', ''],
])('the extension of %s is %j', (name, extension) => {
  expect(extensionOf(name)).toBe(extension)
})
