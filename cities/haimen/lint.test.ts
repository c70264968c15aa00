import { describe, expect, it, test } from 'vitest'
import { lintRules, type ServiceItem } from '#domain/catalogue/index.ts'
import { lintCity } from '../../server/catalogue/index.ts'
import type { City } from '../city.ts'
import { guidedFaults, type Change, type Fault } from './guided-faults.fixture.ts'
import { haimen } from './index.ts'

const paper =
  (change: object): Change =>
  ({ materials: [first, ...rest] }) => ({
    materials: [{ ...first, ...change } as ServiceItem['materials'][number], ...rest],
  })
const question =
  (change: object): Change =>
  ({ form }) => {
    const [[name, field] = ['', {}]] = Object.entries(form.properties)
    return { form: { ...form, properties: { ...form.properties, [name]: { ...field, ...change } as never } } }
  }
const charge =
  (change: object): Change =>
  () => ({
    fees: [{ name: '工本费', nameEn: 'Fee', basis: '条例', amountFen: 1_000, demoValue: true, ...change }],
  })
const result =
  (change: object): Change =>
  (item) => ({ result: { ...item.result, ...change } })
const commitment =
  (change: object): Change =>
  (item) => ({ commitment: { ...item.commitment, ...change } as NonNullable<ServiceItem['commitment']> })
const rule =
  (change: object): Change =>
  () => ({ decisionRules: [{ fact: '', atLeast: 1, level: 'head', ...change }] })

const training = { code: 'training', name: '考前培训证明', nameEn: 'Training', necessity: 'required' }

const faults: readonly Fault[] = [
  ['competition-in-order-of-acceptance', '1201', 'competition', () => ({ competition: 'auction', quantity: 5 })],
  ['competition-without-time', '1209', 'competition', () => ({ competition: 'tender' })],
  ['exam-without-result', '0601', 'exam', () => ({ exam: 'identity' })],
  ['exam-not-for-persons', '0602', 'exam', () => ({ exam: 'application-form' })],
  [
    'exam-with-training',
    '1806',
    'materials/training/name',
    ({ materials: [first, ...rest] }) => ({
      exam: 'examination-result',
      materials: [...[first, ...rest].filter((one) => one !== undefined), { ...first, ...training } as never],
    }),
  ],
  ...guidedFaults,
  ['duplicate-code', '0902', 'code', () => ({ code: '0903', materials: [] })],
  ['duplicate-name', '1802', 'name', () => ({ name: byCode('1801').name })],
  ['wrong-task-code', '0101', 'taskCode', () => ({ taskCode: '11320684000000018R4320001001000' })],
  ['wrong-task-code', '0102', 'taskCode', ({ taskCode }) => ({ taskCode: `${taskCode.slice(0, 30)}X` })],
  ['wrong-task-code', '0103', 'taskCode', ({ taskCode }) => ({ taskCode: taskCode.slice(0, 30) })],
  ['unknown-department', '0105', 'departmentCode', () => ({ departmentCode: '99' })],
  ['missing-translation', '0301', 'nameEn', () => ({ nameEn: '' })],
  ['missing-translation', '0302', 'nameEn', () => ({ nameEn: '民办学校' })],
  ['missing-translation', '0303', 'result/nameEn', result({ nameEn: ' ' })],
  ['missing-translation', '0401', 'materials/*/nameEn', paper({ nameEn: '申请表' })],
  ['missing-translation', '0402', 'form/*', question({ 'x-title-en': '' })],
  ['missing-translation', '0403', 'fees/0/nameEn', charge({ nameEn: '工本费' })],
  [
    'missing-translation',
    '0404',
    'reviewSteps/document-review/nameEn',
    ({ reviewSteps }) => ({ reviewSteps: reviewSteps.map((step, at) => (at === 0 ? { ...step, nameEn: '' } : step)) }),
  ],
  ['no-legal-basis', '0501', 'legalBases', () => ({ legalBases: [] })],
  ['no-legal-basis', '0503', 'legalBases', () => ({ legalBases: [] })],
  [
    'licence-basis-too-low',
    '0502',
    'legalBases',
    () => ({ legalBases: [{ law: '通知', rank: 'normative-document' }] }),
  ],
  ['licence-basis-too-low', '0601', 'legalBases', () => ({ legalBases: [{ law: '办法', rank: 'ministry-rule' }] })],
  ['no-refusal-reasons', '0702', 'refusalReasons', () => ({ refusalReasons: [] })],
  ['no-refusal-reasons', '0705', 'refusalReasons', () => ({ refusalReasons: [] })],
  ['licence-without-faq', '0801', 'faq', () => ({ faq: [] })],
  ['fee-without-basis', '0802', 'fees/0/basis', charge({ basis: ' ' })],
  ['fee-without-rate', '0803', 'fees/0/amountFen', charge({ amountFen: null })],
  ['fee-without-rate', '0804', 'fees/0/amountFen', charge({ amountFen: null, rateNote: '' })],
  ['fee-basis-too-low', '0806', 'fees/0/basis', charge({ basisRank: 'normative-document' })],
  ['fee-basis-too-low', '0807', 'fees/0/basis', charge({ basisRank: 'provincial-rule' })],
  ['historical-fee', '0905', 'fees/0/basis', charge({ basisRank: 'ministry-rule', historical: true })],
  [
    'promise-above-statute',
    '0901',
    'promised',
    () => ({ promised: { value: 10, unit: 'workday', anchor: 'acceptance' } }),
  ],
  [
    'promise-above-statute',
    '1001',
    'promised',
    () => ({ promised: { value: 21, unit: 'workday', anchor: 'acceptance' } }),
  ],
  [
    'promise-above-statute',
    '1101',
    'promised',
    () => ({ promised: { value: 1, unit: 'month', anchor: 'acceptance' } }),
  ],
  [
    'steps-above-promise',
    '1003',
    'reviewSteps',
    ({ reviewSteps }) => ({ reviewSteps: reviewSteps.map((step) => ({ ...step, days: step.days + 20 })) }),
  ],
  ['season-unknown', '0304', 'intakeWindows', () => ({ intakeWindows: undefined })],
  [
    'duplicate-step',
    '1005',
    'reviewSteps/document-review',
    ({ reviewSteps }) => ({ reviewSteps: twice(reviewSteps.map((step) => ({ ...step, days: 0 }))) }),
  ],
  ['promised-without-steps', '1006', 'reviewSteps', () => ({ reviewSteps: [] })],
  ['instant-mismatch', '1007', 'handlingType', () => ({ handlingType: 'instant' })],
  ['no-lawful-decider', '1201', 'decisionLevel', () => ({})],
  ['resident-without-window', '1202', 'windowCodes', () => ({ residency: 'full', windowCodes: [] })],
  ['window-without-residency', '1301', 'windowCodes', () => ({ residency: 'none', windowCodes: ['1301'] })],
  ['foreign-window', '1302', 'windowCodes/0901', () => ({ residency: 'partial', windowCodes: ['0901'] })],
  ['foreign-window', '1303', 'windowCodes/1399', () => ({ residency: 'partial', windowCodes: ['1399'] })],
  [
    'window-cannot-decide',
    '1402',
    'authority',
    () => ({ residency: 'full', windowCodes: ['1401'], decisionLevel: 'window', authority: 'review' }),
  ],
  ['mail-room', '1408', 'authority', () => ({ residency: 'full', windowCodes: ['1401'], authority: 'receive-only' })],
  ['result-kind', '1701', 'result/kind', result({ name: '网吧筹建许可证', kind: 'approval' })],
  ['result-kind', '1703', 'result/kind', result({ name: '批复', kind: 'certificate' })],
  ['validity-of-nothing', '2802', 'result/validYears', result({ name: '登记', kind: 'none', validYears: 3 })],
  ['catch-all-material', '1801', 'materials/*/name', paper({ name: '其他材料' })],
  ['catch-all-material', '1803', 'materials/*/name', paper({ name: '有关部门规定的其他材料' })],
  ['catch-all-material', '1804', 'materials/*/name', paper({ name: '法律法规规定的其他有关文件' })],
  ['duplicate-material', '1805', 'materials/*', ({ materials }) => ({ materials: twice(materials) })],
  ['material-without-basis', '1806', 'materials/*/legalBasis', paper({ legalBasis: null })],
  [
    'material-shared-by-nobody',
    '2002',
    'materials/*/necessity',
    paper({ source: 'applicant', necessity: 'shareable' }),
  ],
  ['material-of-government', '2002', 'materials/*', paper({ source: 'government', sourceOrg: '公安局' })],
  [
    'material-source-unnamed',
    '1003',
    'materials/*/sourceOrg',
    ({ materials }) => ({
      materials: materials.map((asked) => (asked.source === 'government' ? { ...asked, sourceOrg: '' } : asked)),
    }),
  ],
  ['commitment-unknown-material', '1303', 'commitment/materials', commitment({ materials: ['nothing'] })],
  ['commitment-without-basis', '1801', 'commitment/basis', commitment({ basis: ' ' })],
  [
    'commitment-without-licence',
    '0907',
    'commitment',
    ({ result }) => ({ result: { ...result, name: '无', kind: 'none', validYears: null } }),
  ],
  ['commitment-in-public-safety', '1303', 'commitment', () => ({ publicSafety: true })],
  ['decision-rule-unknown', '1703', 'decisionRules/nothing', rule({ fact: 'nothing' })],
  ['decision-rule-unknown', '0902', 'decisionRules/projectName', rule({ fact: 'projectName' })],
  ['material-without-copies', '2005', 'materials/*/copies', paper({ copies: 0 })],
  ['form-empty', '2101', 'form', ({ form }) => ({ form: { ...form, properties: {}, required: [] } })],
  ['form-required-unknown', '2102', 'form/nobody', ({ form }) => ({ form: { ...form, required: ['nobody'] } })],
  ['form-choices', '2201', 'form/*', question({ enum: ['甲', '乙'], 'x-enum-en': ['A'] })],
  ['form-choices', '2202', 'form/*', question({ enum: ['甲', '甲'], 'x-enum-en': ['A', 'A'] })],
  ['form-bounds', '2203', 'form/*', question({ minLength: 9, maxLength: 3 })],
  ['form-pattern', '2204', 'form/*', question({ pattern: '[' })],
]

function twice<T>([first, ...rest]: readonly T[]): T[] {
  return first === undefined ? [] : [first, ...rest, first]
}

function byCode(code: string): ServiceItem {
  const item = haimen.items.find((known) => known.code === code)
  if (!item) throw new Error(`the city has no item ${code}`)
  return item
}

const keyOf = ({ item, rule, field }: { item: string; rule: string; field: string }) => `${item} ${rule} ${field}`
const sound = new Set(lintCity(haimen).map(keyOf))
/** What lint says of a city that it does not say of the shipped one. */
const newIn = (city: City) =>
  lintCity(city)
    .map(keyOf)
    .filter((key) => !sound.has(key))
const changed = (code: string, change: Change): City => ({
  ...haimen,
  items: haimen.items.map((item) => (item.code === code ? { ...item, ...change(item) } : item)),
})

/** Nobody decides an item whose grants are gone. */
const withoutDeciders: City = {
  ...haimen,
  grants: haimen.grants.filter(({ username }) => !/^transport/.test(username)),
}

describe('the shipped catalogue', () => {
  it('has no error', () => {
    expect(lintCity(haimen).filter(({ severity }) => severity === 'error')).toEqual([])
  })
  it('is told what a reform would cut: papers no text requires, and papers another office issued', () => {
    const told = new Set(lintCity(haimen).map(({ rule }) => rule))
    expect([...told].sort()).toEqual([
      'historical-fee',
      'mail-room',
      'material-of-government',
      'material-without-basis',
    ])
  })
})

describe('a planted fault is found where it is, and nothing else is', () => {
  test.each(faults.map(([rule, code, field, change]) => ({ rule, code, field, change })))(
    '$rule in $code at $field',
    ({ rule, code, field, change }) => {
      const found = newIn(rule === 'no-lawful-decider' ? withoutDeciders : changed(code, change))
      const ours = new RegExp(`^\\d{4} ${rule} ${field.replaceAll('*', '[^/]+')}$`)
      expect(found.some((key) => key.startsWith(code) || rule === 'duplicate-code')).toBe(true)
      expect(found.filter((key) => !ours.test(key))).toEqual([])
    },
  )

  it('in every rule there is', () => {
    const planted = new Set(faults.map(([rule]) => rule))
    expect(lintRules.map(({ code }) => code).filter((code) => !planted.has(code))).toEqual([])
    expect(faults.length).toBeGreaterThanOrEqual(50)
  })
})
