import { CompactSign, exportJWK, generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'
import { checkSignature, type PublicKey } from './signature.ts'

const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true })
const jwk = (await exportJWK(publicKey)) as Omit<PublicKey, 'kid'>
const key: PublicKey = { ...jwk, kid: 'ours' }
const values = {
  n: '海建许〔2026〕第000123号',
  id: '1.2',
  nm: '许可证',
  h: '张**',
  iss: '建设局',
  f: '2026-01-01',
  t: null,
  c: '-',
}

const signed = (header: { alg?: string; typ?: string; kid?: string } = {}, content: unknown = values) =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'onedoor-licence+jwt', kid: 'ours', ...header })
    .sign(privateKey)

describe('the signature of a licence, checked without the server', () => {
  it('is right', async () => {
    expect(await checkSignature(await signed(), [key])).toEqual({ is: 'right', values })
  })

  it('is wrong once any character is another', async () => {
    const payload = await signed()
    const places = [...payload].flatMap((character, at) => (character === '.' || at % 7 !== 0 ? [] : [at]))
    for (const at of [...places, payload.length - 1]) {
      const other = payload[at] === 'A' ? 'B' : 'A'
      const changed = payload.slice(0, at) + other + payload.slice(at + 1)
      const { is } = await checkSignature(changed, [key])
      expect([at, is]).not.toEqual([at, 'right'])
    }
  })

  it('is nobody’s we know under another key', async () => {
    expect(await checkSignature(await signed({ kid: 'theirs' }), [key])).toEqual({ is: 'of-another-issuer' })
  })

  it('is wrong by a key that only calls itself ours', async () => {
    const { publicKey: other } = await generateKeyPair('EdDSA', { extractable: true })
    const stranger = { ...((await exportJWK(other)) as Omit<PublicKey, 'kid'>), kid: 'ours' }
    expect(await checkSignature(await signed(), [stranger])).toEqual({ is: 'wrong' })
  })

  it('cannot be told without keys', async () => {
    expect(await checkSignature(await signed(), [])).toEqual({ is: 'unchecked' })
  })

  it.each(['', 'a', 'a.b', 'a.b.c', '!.!.!', 'e30.e30.e30'])('of %j is wrong', async (text) => {
    expect(await checkSignature(text, [key])).toEqual({ is: 'wrong' })
  })

  it('for another purpose is wrong', async () => {
    expect(await checkSignature(await signed({ typ: 'JWT' }), [key])).toEqual({ is: 'wrong' })
  })
})
