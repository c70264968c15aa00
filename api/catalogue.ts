import { Type } from 'typebox'
import { ServiceItem } from '#domain/catalogue/index.ts'
import { endpoint } from './kernel/endpoint.ts'
import { SituationText } from './situation.ts'
import { Closed, OneOf } from './kernel/shapes.ts'

const Code = Type.String({ maxLength: 4 })
const Name = Type.String({ maxLength: 200 })
const Day = Type.String({ maxLength: 10 })
const Status = OneOf(['in-use', 'suspended', 'cancelled'])
const Named = Closed({ code: Code, name: Name, nameEn: Name })
const Words = Type.String({ maxLength: 1000 })
const Both = Closed({ zh: Words, en: Words })
const Count = Type.Integer({ minimum: 0 })
const EventCode = Type.String({ maxLength: 40 })
const EventName = Closed({ code: EventCode, name: Name, nameEn: Name })

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
    /** A life or business event of `eventList`. */
    event: Type.Optional(Type.String({ pattern: '^([a-z][a-z-]{0,39})?$', maxLength: 40 })),
    /** The last code of the page before. */
    after: Type.Optional(Type.String({ pattern: '^([0-9]{4})?$', maxLength: 4 })),
    limit: Type.Optional(Type.String({ pattern: '^([1-9][0-9]?|100)?$', maxLength: 3 })),
  }),
  reply: Closed({
    items: Type.Array(ItemLine),
    total: Type.Integer({ minimum: 0 }),
    next: Type.Union([Code, Type.Null()]),
    /** The everyday words recognised in `q`, and the official matter they were taken for (开饭店 → 食品卫生许可). */
    understoodAs: Type.Optional(Closed({ typed: Name, means: Name, meansEn: Name })),
    /** Where to go on when nothing was found. */
    suggestions: Type.Optional(Closed({ departments: Type.Array(Named), items: Type.Array(ItemLine) })),
  }),
})

export const suggest = endpoint({
  ...question,
  path: '/api/public/suggest',
  summary: 'What may be meant while somebody types: at most eight lines, best first',
  query: Closed({ q: Type.Optional(Type.String({ maxLength: 100 })) }),
  reply: Closed({
    lines: Type.Array(
      Closed({
        /** `item` opens a guide, `event` a list by event, `word` is searched for as it stands. */
        kind: OneOf(['item', 'event', 'word']),
        /** Of the item or event; null for a word. */
        code: Type.Union([EventCode, Type.Null()]),
        text: Name,
        textEn: Name,
      }),
      { maxItems: 8 },
    ),
  }),
})

const EventLine = Closed({
  ...EventName.properties,
  icon: Type.Union([Type.String({ maxLength: 40 }), Type.Null()]),
  /** How many items that are not cancelled. */
  count: Count,
  /** The first few of them. */
  items: Type.Array(Named, { maxItems: 4 }),
})

export const eventList = endpoint({
  ...question,
  path: '/api/public/events',
  summary: 'What happens in a life and in a business (我要…), with the items each calls for; `itemList` lists them all',
  reply: Closed({ life: Type.Array(EventLine), business: Type.Array(EventLine) }),
})

/** Where and when people are received; `demo` where address and numbers are invented. */
const Hall = Closed({
  name: Name,
  nameEn: Name,
  address: Both,
  /** One line a season or kind of day. */
  hours: Type.Array(Closed({ when: Both, time: Name })),
  /** For questions (咨询电话). */
  phone: Name,
  /** For complaints (投诉电话), and how else to complain. */
  complaintPhone: Name,
  complaints: Both,
  demo: Type.Boolean(),
})

const Tally = Closed({ total: Count, V: Count, K: Count, L: Count, U: Count, R: Count })

export const about = endpoint({
  ...question,
  path: '/api/public/about',
  summary: 'What the data are: items counted by how sure we are of them, and the sources they rest on',
  reply: Closed({
    city: Closed({ name: Name, nameEn: Name, centre: Name, centreEn: Name }),
    hall: Type.Union([Hall, Type.Null()]),
    items: Tally,
    departments: Type.Array(Closed({ ...Named.properties, items: Tally })),
    /** The tags in words. */
    tags: Type.Array(Closed({ tag: OneOf(['V', 'K', 'L', 'U', 'R']), zh: Words, en: Words })),
    sources: Type.Array(
      Closed({
        kind: OneOf(['paper', 'law', 'reconstruction']),
        title: Words,
        titleEn: Words,
        /** What was taken from it. */
        used: Both,
        /** Items that rest on it; null where items are not what it gave. */
        items: Type.Union([Count, Type.Null()]),
      }),
    ),
  }),
})

/** One day on the way to a due date; `why` for days that do not count, and for weekends worked. */
const CountedDay = Closed({
  on: Day,
  counts: Type.Boolean(),
  why: Type.Optional(Name),
  whyEn: Type.Optional(Name),
})

export const itemGuide = endpoint({
  ...question,
  path: '/api/public/items/{code}',
  summary: 'The guide to an item (Licensing Law Art. 30), with the dates that hold if you apply today',
  params: Closed({ code: Type.String({ pattern: '^[0-9]{4}$', maxLength: 4 }) }),
  /** What was answered to the guided questions; what is no answer to any of them is passed over. */
  query: Closed({ situation: Type.Optional(SituationText) }),
  reply: Closed({
    /** As far as the situation says what applies: only that. */
    item: ServiceItem,
    /** The guided questions that are asked in this situation; empty where the item has none. */
    asked: Type.Array(
      Closed({
        code: Type.String({ maxLength: 40 }),
        name: Name,
        nameEn: Name,
        answers: Type.Array(Closed({ code: Type.String({ maxLength: 40 }), name: Name, nameEn: Name })),
        /** The answer given. */
        given: Type.Union([Type.String({ maxLength: 40 }), Type.Null()]),
      }),
    ),
    version: Type.Integer({ minimum: 1 }),
    status: Status,
    /** The row is made up for the demonstration: no fact about a real city. */
    reconstruction: Type.Boolean(),
    department: Named,
    windows: Type.Array(Named),
    /** Null where the city has told nothing of its hall. */
    hall: Type.Union([Hall, Type.Null()]),
    /** Who decides, and how far the window may go, in words. */
    decision: Closed({ decidedBy: Both, atWindow: Both }),
    /** Whether an application may be handed in without coming to the hall. */
    online: Type.Boolean(),
    /** Papers that are themselves the result of an item here: where to get them. */
    obtainable: Type.Array(Closed({ material: Type.String({ maxLength: 60 }), items: Type.Array(Named) })),
    events: Type.Array(EventName),
    /** Items most often needed together with this one. */
    related: Type.Array(Named, { maxItems: 6 }),
    today: Closed({
      on: Day,
      ifAppliedTodayAcceptedBy: Day,
      promisedBy: Day,
      /** Null where no law sets a limit. */
      statutoryBy: Type.Union([Day, Type.Null()]),
      /** A date lies in a year whose holidays are not published yet. */
      provisional: Type.Boolean(),
      /** The days to `ifAppliedTodayAcceptedBy`; none where it is done on the spot. */
      acceptanceDays: Type.Array(CountedDay),
      /** The days to `promisedBy`, from the day of acceptance on. */
      promiseDays: Type.Array(CountedDay),
    }),
  }),
})
