import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { beginsWith, nameTokens, searchToken } from './name-tokens.ts'

const keyring = { lookup: (text: string) => createHmac('sha256', 'key').update(text).digest('base64url') }

it.each([
  ['李书友', '李书友', true],
  ['李书友', '李书', true],
  ['李书友', '李', false],
  ['李书友', '书友', false],
  ['赵家书店有限公司海门第一分公司', '赵家书店有限公司海门第一分', true],
  ['赵家书店有限公司海门第一分公司', '赵家书店有限公司海门第二分', false],
  ['Li Shuyou', 'li  SHU', true],
  ['阿依古丽·买买提', '阿依古丽买买', true],
  ['㼆䶮𬱖', '㼆䶮', true],
])('“%s” is found by “%s”: %s', (name, beginning, found) => {
  const byToken = nameTokens(keyring, name).includes(searchToken(keyring, beginning))
  expect(byToken && beginsWith(name, beginning)).toBe(found)
})

it('finds every name by each beginning of two characters or more', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'李书友门海店𬱖'), { minLength: 2, maxLength: 30 }),
      fc.nat(),
      (letters, n) => {
        const name = letters.join('')
        const beginning = letters.slice(0, 2 + (n % (letters.length - 1))).join('')
        expect(nameTokens(keyring, name)).toContain(searchToken(keyring, beginning))
        expect(beginsWith(name, beginning)).toBe(true)
      },
    ),
    { seed: 36904 },
  )
})
