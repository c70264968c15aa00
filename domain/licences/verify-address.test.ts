import { expect, it } from 'vitest'
import { readCode, verifyAddress } from './verify-address.ts'

const origin = 'https://onedoor.example'
const payload = 'eyJhbGciOiJFZERTQSJ9.eyJuIjoiMSJ9.c2lnbmF0dXJl'

it('puts the payload where no server gets to see it', () => {
  expect(verifyAddress(origin, payload)).toBe(`https://onedoor.example/verify#${payload}`)
  expect(verifyAddress(`${origin}/`, payload)).toBe(`https://onedoor.example/verify#${payload}`)
})

it.each([
  ['its own code', verifyAddress(origin, payload), { payload }],
  ['a payload alone', ` ${payload}\n`, { payload }],
  ['a code of somebody else', `https://evil.example/verify#${payload}`, { elsewhere: 'evil.example' }],
  [
    'a host that begins like ours',
    `https://onedoor.example.evil/verify#${payload}`,
    { elsewhere: 'onedoor.example.evil' },
  ],
  [
    'our name as a user',
    `https://onedoor.example@evil.example/verify#${payload}`,
    { elsewhere: 'onedoor.example@evil.example' },
  ],
  ['our page without a payload', 'https://onedoor.example/verify#', null],
  ['another page of ours', `https://onedoor.example/items#${payload}`, { elsewhere: 'onedoor.example' }],
  ['a script', `javascript:alert(1)`, null],
  ['any text', '海建许〔2026〕第000123号', null],
  ['nothing', '', null],
])('reads %s', (_, text, content) => {
  expect(readCode(text, origin)).toEqual(content)
})
