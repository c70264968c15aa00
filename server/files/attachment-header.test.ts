import { expect, test } from 'vitest'
import { attachmentHeader } from './attachment-header.ts'

test.each([
  ['plan (1).pdf', `attachment; filename="plan (1).pdf"; filename*=UTF-8''plan%20%281%29.pdf`],
  ['表.pdf', `attachment; filename="_.pdf"; filename*=UTF-8''%E8%A1%A8.pdf`],
  ['a";b\\%41.pdf', `attachment; filename="a_;b__41.pdf"; filename*=UTF-8''a%22%3Bb%5C%2541.pdf`],
  ["it's*.png", `attachment; filename="it's*.png"; filename*=UTF-8''it%27s%2A.png`],
  ['😀.png', `attachment; filename="_.png"; filename*=UTF-8''%F0%9F%98%80.png`],
])('%s is offered under its name', (name, header) => {
  expect(attachmentHeader(name)).toBe(header)
})
