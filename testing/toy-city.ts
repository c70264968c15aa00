// The toy town as a city: two departments, everyone who works there, and the items of the fixtures with a few of its own.
import type { City } from '#cities/city.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { Bundle } from '#domain/projects/index.ts'
import type { Grant, StaffMember } from '#domain/organisation/index.ts'
import {
  archPermit,
  exportPermit,
  hourlyPermit,
  matchesPermit,
  pledgePermit,
  stallPermit,
  tolerantPermit,
  toyItems,
} from './fixtures/index.ts'

/** The photograph, as another office issues it. */
const issuedBy = (sourceOrg: string): ServiceItem['materials'] =>
  stallPermit.materials.map((one) => (one.code === 'photo' ? { ...one, source: 'government', sourceOrg } : one))

/** A book market: decided by the deputy head, ten working days promised, a form with every kind of question. */
export const marketPermit: ServiceItem = {
  ...stallPermit,
  materials: issuedBy('园局'),
  code: '0104',
  name: '书市场许可',
  nameEn: 'Book market permit',
  decisionLevel: 'deputy-head',
  form: {
    type: 'object',
    additionalProperties: false,
    required: ['goods', 'ownerId', 'openingOn', 'stalls'],
    properties: {
      goods: { type: 'string', title: '经营品种', 'x-title-en': 'Goods', maxLength: 100 },
      ownerId: {
        type: 'string',
        title: '身份证号',
        'x-title-en': 'Identity number',
        format: 'citizen-id',
        'x-personal': true,
      },
      openingOn: { type: 'string', title: '开业日期', 'x-title-en': 'Opening date', format: 'date' },
      stalls: { type: 'integer', title: '摊位数', 'x-title-en': 'Stalls', minimum: 1, maximum: 50, 'x-fact': true },
      mobile: { type: 'string', title: '手机', 'x-title-en': 'Mobile', format: 'mobile', 'x-personal': true },
    },
  },
  result: { name: '书市场许可证', nameEn: 'Book market licence', kind: 'certificate', validYears: 3 },
}

/** Nobody may apply for it at present. */
export const closedPermit: ServiceItem = {
  ...stallPermit,
  code: '0105',
  name: '灯谜会许可',
  nameEn: 'Riddle fair permit',
}

/** The neighbours' only item. */
export const parkPermit: ServiceItem = {
  ...stallPermit,
  code: '0201',
  name: '公园许可',
  nameEn: 'Park permit',
  departmentCode: '02',
  windowCodes: ['0201'],
  materials: issuedBy('书局'),
}

const post = (
  username: string,
  role: StaffMember['role'],
  departmentCode: string | null,
  windowCodes: string[] = [],
): StaffMember => ({ username, role, departmentCode, windowCodes, name: `${username} 同志`, nameEn: username })

const staff: StaffMember[] = [
  post('clerk', 'clerk', '01', ['0101']),
  post('second-clerk', 'clerk', '01', ['0101']),
  post('reviewer', 'reviewer', '01'),
  post('deputy-head', 'deputy-head', '01'),
  post('head', 'head', '01'),
  post('clerk-02', 'clerk', '02', ['0201']),
  post('reviewer-02', 'reviewer', '02'),
  post('deputy-head-02', 'deputy-head', '02'),
  post('head-02', 'head', '02'),
  post('centre-manager', 'centre-manager', null),
  post('supervisor', 'supervisor', null),
  post('system-administrator', 'system-administrator', null),
]

const grant = (username: string, level: Grant['level']): Grant => ({
  username,
  itemCode: 'all',
  level,
  fromOn: '2004-07-01',
  toOn: null,
})

/** The second clerk only takes papers in; the first may decide what is decided at the window. */
const grants: Grant[] = [
  grant('clerk', 'decide'),
  grant('second-clerk', 'receive-only'),
  grant('reviewer', 'review'),
  grant('clerk-02', 'decide'),
  grant('reviewer-02', 'review'),
  ...['deputy-head', 'head', 'deputy-head-02', 'head-02'].map((username) => grant(username, 'decide-and-seal')),
]

/** A stall in the park takes a book market first, whose licence is the plan the park asks for. */
export const stallInThePark: Bundle = {
  code: 'stall-in-the-park',
  name: '公园书摊',
  nameEn: 'A book stall in the park',
  summary: '先办书市场许可，再办公园许可。',
  summaryEn: 'The market first, then the park.',
  audience: ['person'],
  questions: [
    {
      code: 'where',
      name: '设在哪里？',
      nameEn: 'Where?',
      answers: [
        { code: 'park', name: '公园', nameEn: 'In the park' },
        { code: 'street', name: '街上', nameEn: 'In the street', drops: ['0201'] },
      ],
    },
  ],
  parts: [
    { item: '0104', needs: [] },
    { item: '0201', needs: [{ item: '0104', material: 'site-plan' }] },
  ],
}

export const toyCity: City = {
  bundles: [stallInThePark],
  code: 'toytown',
  regionCode: '320684',
  name: '玩具市',
  nameEn: 'Toy Town',
  centre: { name: '玩具市行政审批中心', nameEn: 'Toy Town approval centre' },
  departments: [
    { code: '01', name: '书局', nameEn: 'Books', word: '玩书', creditCode: '11320684000000019R', vertical: false },
    { code: '02', name: '园局', nameEn: 'Parks', word: '玩园', creditCode: '11320684000000027L', vertical: false },
  ],
  windows: [
    { code: '0101', departmentCode: '01', name: '书窗口', nameEn: 'Books' },
    { code: '0201', departmentCode: '02', name: '园窗口', nameEn: 'Parks' },
  ],
  zones: [
    { letter: 'A', name: '书', nameEn: 'Books', kind: 'service', comprehensive: false, windows: ['0101'], desks: [] },
    { letter: 'B', name: '园', nameEn: 'Parks', kind: 'service', comprehensive: false, windows: ['0201'], desks: [] },
    {
      ...{ letter: 'Z', name: '办不成事', nameEn: 'Could not get done', kind: 'escalation', comprehensive: true },
      ...{ windows: [], desks: [{ code: 'Z1', name: '办不成事窗口', nameEn: 'Could-not-get-it-done desk' }] },
    },
  ],
  staff,
  grants,
  items: [
    ...toyItems,
    marketPermit,
    closedPermit,
    exportPermit,
    tolerantPermit,
    archPermit,
    matchesPermit,
    pledgePermit,
    hourlyPermit,
    parkPermit,
  ],
}
