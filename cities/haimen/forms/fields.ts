import type { FormField, FormSchema } from '#domain/catalogue/index.ts'

type Fields = Record<string, FormField>
interface Group {
  title: string
  titleEn: string
  required: Fields
  optional: Fields
}

const string = (title: string, titleEn: string, maxLength: number): FormField => ({
  type: 'string',
  title,
  'x-title-en': titleEn,
  minLength: 1,
  maxLength,
})

export const text = (title: string, titleEn: string, maxLength = 100) => string(title, titleEn, maxLength)
export const longText = (title: string, titleEn: string) => string(title, titleEn, 1000)
export const address = (title: string, titleEn: string) => string(title, titleEn, 200)

export const date = (title: string, titleEn: string): FormField => ({ ...string(title, titleEn, 10), format: 'date' })
export const creditCode = (title: string, titleEn: string): FormField => ({
  ...string(title, titleEn, 18),
  format: 'credit-code',
})

/** Data about a living person; kept masked and out of statistics. */
/** What says something of a person is sealed with the answers; it is never a fact the log shows in the clear. */
export const personal = ({ 'x-fact': _fact, ...field }: FormField): FormField => ({ ...field, 'x-personal': true })
export const personName = (title: string, titleEn: string) => personal(string(title, titleEn, 50))
export const birthDate = (title: string, titleEn: string) => personal(date(title, titleEn))
export const citizenId = (title: string, titleEn: string): FormField =>
  personal({ ...string(title, titleEn, 18), format: 'citizen-id' })
export const mobile = (title = '联系手机', titleEn = 'Mobile number'): FormField =>
  personal({ ...string(title, titleEn, 11), format: 'mobile' })

const fact = (field: FormField): FormField => ({ ...field, 'x-fact': true })

export const count = (title: string, titleEn: string, maximum: number, minimum = 1): FormField =>
  fact({ type: 'integer', title, 'x-title-en': titleEn, minimum, maximum })
export const quantity = (title: string, titleEn: string, maximum: number): FormField =>
  fact({ type: 'number', title, 'x-title-en': titleEn, minimum: 0, maximum })
export const area = (title = '面积(平方米)', titleEn = 'Area (m²)', maximum = 1_000_000) =>
  quantity(title, titleEn, maximum)
export const amount = (title: string, titleEn: string, maximum = 10_000_000_000) => quantity(title, titleEn, maximum)
export const yesNo = (title: string, titleEn: string): FormField =>
  fact({ type: 'boolean', title, 'x-title-en': titleEn })

type Options = [zh: string, en: string][]
const labels = (options: Options) => ({ enum: options.map(([zh]) => zh), 'x-enum-en': options.map(([, en]) => en) })

export const choice = (title: string, titleEn: string, options: Options): FormField =>
  fact({ type: 'string', title, 'x-title-en': titleEn, maxLength: 60, ...labels(options) })
export const choices = (title: string, titleEn: string, options: Options): FormField => {
  const { enum: values, 'x-enum-en': valuesEn } = labels(options)
  const items = { type: 'string' as const, enum: values, maxLength: 60 }
  return fact({
    type: 'array',
    title,
    'x-title-en': titleEn,
    minItems: 1,
    maxItems: options.length,
    items,
    'x-enum-en': valuesEn,
  })
}

/** Questions asked on one page. */
export const group = (title: string, titleEn: string, required: Fields, optional: Fields = {}): Group => ({
  title,
  titleEn,
  required,
  optional,
})

const onPage = ({ title, titleEn }: Group, fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, { ...field, 'x-group': title, 'x-group-en': titleEn }]),
  )

/** A form of pages in order; a question belongs to exactly one. */
export function form(...groups: Group[]): FormSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: groups.flatMap(({ required }) => Object.keys(required)),
    properties: Object.assign({}, ...groups.flatMap((g) => [onPage(g, g.required), onPage(g, g.optional)])) as Fields,
  }
}

/** Who to call about the application; the last page of every form. */
export const contactPage = group('联系方式', 'Contact', {
  contactName: personName('联系人', 'Contact person'),
  contactMobile: mobile(),
})
