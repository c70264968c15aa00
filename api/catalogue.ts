import { Type } from 'typebox'
import { ServiceItem } from '#domain/catalogue/index.ts'
import { endpoint } from './kernel/endpoint.ts'

const Closed = <const P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })
const OneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values] })
const Code = Type.String({ maxLength: 4 })
const Name = Type.String({ maxLength: 200 })
const Day = Type.String({ maxLength: 10 })
const Status = OneOf(['in-use', 'suspended', 'cancelled'])
const Named = Closed({ code: Code, name: Name, nameEn: Name })

const { code, name, nameEn, kind, handlingType, residency, promised, audience, windowCodes } = ServiceItem.properties

/** One line of a list of items: enough to choose. */
const ItemLine = Closed({
  code,
  name,
  nameEn,
  kind,
  handlingType,
  residency,
  promised,
  audience,
  windowCodes,
  status: Status,
  department: Named,
})

const question = { method: 'GET', tag: 'catalogue', allow: 'anyone' } as const

export const itemList = endpoint({
  ...question,
  path: '/api/public/items',
  summary: 'Service items by code, or by relevance to `q` (Chinese, English, pinyin or its initials); a page at a time',
  // A form without script sends its empty fields too.
  query: Closed({
    q: Type.Optional(Type.String({ maxLength: 100 })),
    department: Type.Optional(Type.String({ pattern: '^([0-9]{2})?$', maxLength: 2 })),
    audience: Type.Optional(OneOf(['person', 'enterprise', ''])),
    /** The last code of the page before. */
    after: Type.Optional(Type.String({ pattern: '^([0-9]{4})?$', maxLength: 4 })),
    limit: Type.Optional(Type.String({ pattern: '^([1-9][0-9]?|100)?$', maxLength: 3 })),
  }),
  reply: Closed({
    items: Type.Array(ItemLine),
    total: Type.Integer({ minimum: 0 }),
    next: Type.Union([Code, Type.Null()]),
    /** Where to go on when nothing was found. */
    suggestions: Type.Optional(Closed({ departments: Type.Array(Named), items: Type.Array(ItemLine) })),
  }),
})

export const itemGuide = endpoint({
  ...question,
  path: '/api/public/items/{code}',
  summary: 'The guide to an item (Licensing Law Art. 30), with the dates that hold if you apply today',
  params: Closed({ code: Type.String({ pattern: '^[0-9]{4}$', maxLength: 4 }) }),
  reply: Closed({
    item: ServiceItem,
    version: Type.Integer({ minimum: 1 }),
    status: Status,
    /** The row is made up for the demonstration: no fact about a real city. */
    reconstruction: Type.Boolean(),
    department: Named,
    windows: Type.Array(Named),
    today: Closed({
      on: Day,
      ifAppliedTodayAcceptedBy: Day,
      promisedBy: Day,
      /** Null where no law sets a limit. */
      statutoryBy: Type.Union([Day, Type.Null()]),
      /** A date lies in a year whose holidays are not published yet. */
      provisional: Type.Boolean(),
    }),
  }),
})
