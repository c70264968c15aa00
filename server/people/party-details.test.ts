import { expect, it, test } from 'vitest'
import { checkDetails, maskDetails, type PartyDetails } from './party-details.ts'

const today = '2008-11-24'
const person: PartyDetails = { kind: 'person', name: '张三', number: '11010519491231002X', mobile: '13800000000' }
const enterprise: PartyDetails = { ...person, kind: 'enterprise', number: '91350100M000100Y43' }

test.each([
  ['a wrong check digit', { ...person, number: '110105194912310021' }, 'number', 'field-check-digit'],
  ['a birth in the future', { ...person, number: '320684209912310012' }, 'number', 'field-future-date'],
  ['a credit code for a person', { ...person, number: enterprise.number }, 'number', 'field-character'],
  ['a citizen number for an enterprise', { ...enterprise, number: person.number }, 'number', 'field-check-digit'],
  ['a short mobile number', { ...person, mobile: '1380000' }, 'mobile', 'field-length'],
  ['a mobile number nobody has', { ...enterprise, mobile: '12800000000' }, 'mobile', 'field-prefix'],
] as const)('%s is refused with its reason', (_, details, field, message) => {
  expect(() => checkDetails(details, today)).toThrow(
    expect.objectContaining({ status: 400, code: 'invalid', fields: [{ field, message }] }),
  )
})

it('what was typed comes out in its written form', () => {
  const typed = { ...person, name: ' 张三 ', number: ' 11010519491231002ｘ', address: ' 解放中路1号 ' }
  expect(checkDetails(typed, today)).toEqual({ ...person, address: '解放中路1号' })
})

it('masking keeps the name and hides the rest', () => {
  expect(maskDetails({ ...person, address: '解放中路1号' })).toEqual({
    kind: 'person',
    name: '张三',
    number: '110105********002X',
    mobile: '138****0000',
  })
})
