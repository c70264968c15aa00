import { expect, it } from 'vitest'
import { haimen } from '#cities/haimen/index.ts'
import { validateAnswers, type FormField, type FormSchema } from '#domain/catalogue/index.ts'
import type { PartyDetails } from './party-details.ts'
import { prefillOf } from './prefill.ts'

const person: PartyDetails = {
  kind: 'person',
  name: '李书友',
  number: '320684198001010018',
  mobile: '13800138000',
  address: '解放中路1号',
}
const enterprise: PartyDetails = {
  kind: 'enterprise',
  name: '赵家书店有限公司',
  number: '91350100M000100Y43',
  mobile: '13800138000',
  address: '书市1号',
}

const text = (format?: FormField['format']): FormField => ({
  type: 'string',
  title: '',
  'x-title-en': '',
  maxLength: 30,
  ...(format && { format }),
})
const form = (properties: Record<string, FormField>): FormSchema => ({
  type: 'object',
  additionalProperties: false,
  required: [],
  properties,
})

const trader = form({
  traderName: text(),
  traderCitizenId: text('citizen-id'),
  homeAddress: text(),
  goods: text(),
  contactName: text(),
  contactMobile: text('mobile'),
})
const couple = form({
  wifeName: text(),
  wifeCitizenId: text('citizen-id'),
  husbandName: text(),
  husbandCitizenId: text('citizen-id'),
  contactMobile: text('mobile'),
})
const company = form({
  companyName: text(),
  companyCreditCode: text('credit-code'),
  companyAddress: text(),
  representativeName: text(),
  representativeCitizenId: text('citizen-id'),
  contactName: text(),
})

it.each([
  [
    'a person fills the form that asks for one person',
    trader,
    person,
    {
      traderName: '李书友',
      traderCitizenId: '320684198001010018',
      homeAddress: '解放中路1号',
      contactName: '李书友',
      contactMobile: '13800138000',
    },
  ],
  ['of a couple nobody knows which one applies', couple, person, { contactMobile: '13800138000' }],
  [
    'an enterprise fills what is its own and not its representative’s',
    company,
    enterprise,
    { companyName: '赵家书店有限公司', companyCreditCode: '91350100M000100Y43', companyAddress: '书市1号' },
  ],
  ['a person is not taken for the representative of an enterprise', company, person, { contactName: '李书友' }],
  [
    'what is too long for its field is left to be asked',
    form({ contactName: { ...text(), maxLength: 2 } }),
    person,
    {},
  ],
])('%s', (_, asked, party, answers) => {
  expect(prefillOf(asked, party)).toEqual(answers)
})

it.each([person, enterprise])(
  'fills no form of the demo city with an answer the form would refuse ($kind)',
  (party) => {
    for (const { code, form } of haimen.items) {
      const answers = prefillOf(form, party)
      expect([code, validateAnswers({ form }, answers, { partial: true, today: '2026-03-02' })]).toEqual([code, []])
    }
  },
)
