import { createHmac, createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { CompactSign } from 'jose'
import { afterAll, describe, expect, it } from 'vitest'
import { open, sign } from './signature.ts'
import { openSigningKeys } from './signing-keys.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'onedoor-signature-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const keys = openSigningKeys(folder)
const values = {
  n: '海卫许〔2026〕第000001号',
  id: '1.2.156.3005.2.x',
  nm: '食品卫生许可证',
  h: '海门市望江饭店',
  iss: '海门市卫生局',
  f: '2026-03-02',
  t: '2030-03-01',
  c: '0198c0de-0000-8000-8000-000000000001',
}
const good = await sign(keys, values)
const [header = '', payload = '', signature = ''] = good.split('.')
const decoded = JSON.parse(Buffer.from(header, 'base64url').toString()) as { alg: string; kid: string; typ: string }
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

it('what we signed opens', async () => {
  expect(decoded).toEqual({ alg: 'EdDSA', typ: 'onedoor-licence+jwt', kid: keys.current.kid })
  expect(await open(keys, good)).toEqual(values)
})

describe('a forger', () => {
  const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n许'.split('')

  it('who changes any one character is found out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.constantFrom(...characters), async (at, character) => {
        fc.pre(good[at] !== character)
        expect(await open(keys, good.slice(0, at) + character + good.slice(at + 1))).toBeUndefined()
      }),
      { seed: 7515, numRuns: 2000 },
    )
  })

  it('who changes only the bits of the last character that no decoder reads is found out too', async () => {
    for (const character of characters.filter((one) => one !== good.at(-1))) {
      expect(await open(keys, good.slice(0, -1) + character)).toBeUndefined()
    }
  })

  it('who adds or takes away gets nowhere', async () => {
    for (const forged of [
      '',
      '.',
      '..',
      `${good}.`,
      `${good}=`,
      ` ${good}`,
      good.slice(1),
      `${payload}.${signature}`,
    ]) {
      expect(await open(keys, forged)).toBeUndefined()
    }
  })

  it('who says that no signature is needed gets nowhere', async () => {
    for (const alg of ['none', 'None', '', 'Ed25519', 'ES256']) {
      const forged = encode({ ...decoded, alg })
      for (const ending of ['', signature]) expect(await open(keys, `${forged}.${payload}.${ending}`)).toBeUndefined()
    }
  })

  it('who signs with the public key as a shared secret gets nowhere', async () => {
    const [jwk] = keys.published
    const key = createPublicKey({ key: { ...jwk } as JsonWebKey, format: 'jwk' })
    const secrets = [
      Buffer.from(jwk?.x ?? '', 'base64url'),
      Buffer.from(jwk?.x ?? ''),
      Buffer.from(JSON.stringify(jwk)),
      Buffer.from(key.export({ type: 'spki', format: 'pem' })),
      key.export({ type: 'spki', format: 'der' }),
    ]
    for (const secret of secrets) {
      const signed = `${encode({ ...decoded, alg: 'HS256' })}.${payload}`
      const mac = createHmac('sha256', secret).update(signed).digest('base64url')
      expect(await open(keys, `${signed}.${mac}`)).toBeUndefined()
    }
  })

  it('who signs with a key of his own gets nowhere, whatever he calls it', async () => {
    const own = generateKeyPairSync('ed25519')
    const headers = [
      decoded,
      { ...decoded, kid: 'unknown' },
      { alg: 'EdDSA', typ: decoded.typ },
      { ...decoded, jwk: own.publicKey.export({ format: 'jwk' }) },
    ]
    for (const protectedHeader of headers) {
      const forged = await new CompactSign(Buffer.from(payload, 'base64url'))
        .setProtectedHeader(protectedHeader as { alg: string })
        .sign(own.privateKey)
      expect(await open(keys, forged)).toBeUndefined()
    }
  })

  it.each([
    ['another kind of document', { typ: 'JWT' }, values],
    ['a payload with more in it', {}, { ...values, more: 1 }],
    ['a payload with less in it', {}, { n: values.n }],
    ['no object', {}, 'text'],
  ])('who gets hold of our signature on %s cannot show it as a licence', async (_, change, content) => {
    const forged = await new CompactSign(Buffer.from(JSON.stringify(content)))
      .setProtectedHeader({ ...decoded, ...change })
      .sign(keys.current.key)
    expect(await open(keys, forged)).toBeUndefined()
  })
})
