import { expect, it } from 'vitest'
import { differs, holderShown, licenceWorth, payloadOf, type Licence } from './licence.ts'

const licence: Licence = {
  caseId: '0198c0de-0000-8000-8000-000000000001',
  number: '海卫许〔2026〕第000001号',
  identifier: '1.2.156.3005.2.x',
  name: '食品卫生许可证',
  holder: '海门市望江饭店',
  issuer: '海门市卫生局',
  issuedOn: '2026-03-02',
  validFrom: '2026-03-02',
  validTo: '2030-03-01',
  revokedOn: null,
  withdrawnOn: null,
  cancelledOn: null,
  followedBy: null,
}

const renewal = { purpose: 'renewal', number: '2', validFrom: '2030-03-02', validTo: '2034-03-01' } as const
const change = { purpose: 'change', number: '3', validFrom: '2027-01-01', validTo: '2030-03-01' } as const

it.each<[Partial<Licence>, string, string, string | null]>([
  [{}, '2030-03-01', 'valid', null],
  [{}, '2030-03-02', 'expired', '2030-03-02'],
  [{ validTo: null }, '9999-12-31', 'valid', null],
  [{ revokedOn: '2026-05-01' }, '2026-05-01', 'revoked', '2026-05-01'],
  [{ revokedOn: '2026-05-01' }, '2031-01-01', 'revoked', '2026-05-01'],
  [{ withdrawnOn: '2026-05-01', followedBy: renewal }, '2031-01-01', 'withdrawn', '2026-05-01'],
  [{ cancelledOn: '2030-03-02' }, '2030-03-02', 'cancelled', '2030-03-02'],
  [{ followedBy: renewal }, '2030-03-01', 'valid', null],
  [{ followedBy: renewal }, '2030-03-02', 'renewed', '2030-03-02'],
  [{ followedBy: change }, '2026-12-31', 'valid', null],
  [{ followedBy: change }, '2027-01-01', 'replaced', '2027-01-01'],
])('with %j, on %s it is %s since %s', (change, today, status, since) => {
  expect(licenceWorth({ ...licence, ...change }, today)).toEqual({ status, since })
})

it('names an enterprise in full and masks a person', () => {
  expect(holderShown({ kind: 'enterprise', name: '海门市望江饭店' })).toBe('海门市望江饭店')
  expect(holderShown({ kind: 'person', name: '张三丰' })).toBe('张**')
})

it.each<[keyof Licence, string | null]>([
  ['number', '海卫许〔2026〕第000002号'],
  ['identifier', 'other'],
  ['name', '药品经营许可证'],
  ['holder', '海门市望海饭店'],
  ['validFrom', '2026-03-03'],
  ['validTo', null],
  ['caseId', '0198c0de-0000-8000-8000-000000000002'],
])('differs from a register that holds another %s', (key, other) => {
  expect(differs(payloadOf(licence), { ...licence, [key]: other })).toBe(true)
})

it('agrees with its own record, even after the issuer was renamed or the holder erased', () => {
  expect(differs(payloadOf(licence), licence)).toBe(false)
  expect(differs(payloadOf(licence), { ...licence, issuer: '海门市卫生健康委员会' })).toBe(false)
  expect(differs(payloadOf(licence), { ...licence, holder: '' })).toBe(false)
})
