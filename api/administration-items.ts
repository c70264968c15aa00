import { Type } from 'typebox'
import { itemStatuses, Limit, ServiceItem } from '#domain/catalogue/index.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, OneOf } from './kernel/shapes.ts'

const statuses = itemStatuses
const Version = Type.Integer({ minimum: 1 })
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 })
const Reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })
const Name = Type.String({ maxLength: 200 })

const {
  code,
  name,
  nameEn,
  kind,
  handlingType,
  residency,
  authority,
  decisionLevel,
  statutory,
  promised,
  windowCodes,
} = ServiceItem.properties

/** An item as its administrators see it: what is in force, and what is about to be. */
const ManagedItem = Closed({
  code,
  name,
  nameEn,
  kind,
  department: Closed({ code: Type.String({ maxLength: 4 }), name: Name, nameEn: Name }),
  residency,
  handlingType,
  authority,
  decisionLevel,
  statutory,
  promised,
  windowCodes,
  confidence: ServiceItem.properties.confidence,
  version: Version,
  publishedAt: Type.String({ maxLength: 40 }),
  status: OneOf(statuses),
  /** A change of status that is decided and not yet in force. */
  coming: Type.Union([Closed({ status: OneOf(statuses), effectiveOn: Day, reason: Reason }), Type.Null()]),
  /** Cases of it that are not closed, whatever version they are handled under. */
  openCases: Type.Integer({ minimum: 0 }),
})

const tag = 'administration'
const params = Closed({ code: Type.String({ pattern: '^[0-9]{4}$', maxLength: 4 }) })

export const managedItems = endpoint({
  method: 'GET',
  tag,
  path: '/api/administration/items',
  summary: 'All items by code, cancelled ones too: residency, status, authority, version; a page at a time',
  allow: { 'centre-manager': 'all', 'system-administrator': 'all', supervisor: 'all' },
  query: Closed({
    /** Words of the name, or the beginning of the code. */
    q: Type.Optional(Type.String({ maxLength: 100 })),
    department: Type.Optional(Type.String({ pattern: '^([0-9]{2})?$', maxLength: 2 })),
    residency: Type.Optional(OneOf(['none', 'partial', 'full', ''])),
    status: Type.Optional(OneOf([...statuses, ''])),
    handlingType: Type.Optional(OneOf(['instant', 'promised', ''])),
    authority: Type.Optional(OneOf(['receive-only', 'accept', 'review', 'decide', 'decide-and-seal', ''])),
    /** The last code of the page before. */
    after: Type.Optional(Type.String({ pattern: '^([0-9]{4})?$', maxLength: 4 })),
    limit: Type.Optional(Type.String({ pattern: '^([1-9][0-9]?|100)?$', maxLength: 3 })),
  }),
  reply: Closed({
    items: Type.Array(ManagedItem),
    total: Type.Integer({ minimum: 0 }),
    next: Type.Union([Type.String({ maxLength: 4 }), Type.Null()]),
    /** Over the whole catalogue, cancelled items only where they are named. */
    totals: Closed({
      items: Type.Integer({ minimum: 0 }),
      suspended: Type.Integer({ minimum: 0 }),
      cancelled: Type.Integer({ minimum: 0 }),
      resident: Type.Integer({ minimum: 0 }),
      /** Resident items among those not cancelled; null where there are none. */
      residencyRate: Type.Union([Type.Number({ minimum: 0, maximum: 1 }), Type.Null()]),
    }),
  }),
})

export const itemVersions = endpoint({
  method: 'GET',
  tag,
  path: '/api/administration/items/{code}/versions',
  summary: 'Every version of an item, newest first, with what it changed and why, and the changes of status decided',
  allow: { 'centre-manager': 'all', 'system-administrator': 'all', supervisor: 'all' },
  params,
  reply: Closed({
    versions: Type.Array(
      Closed({
        version: Version,
        publishedAt: Type.String({ maxLength: 40 }),
        /** Null where it came with the catalogue. */
        publishedBy: Type.Union([Name, Type.Null()]),
        reason: Type.Union([Type.String({ maxLength: 500 }), Type.Null()]),
        promised,
        residency,
        handlingType,
        windowCodes,
        /** The fields in which it differs from the version before; of the first version none. */
        changed: Type.Array(Type.String({ maxLength: 40 })),
      }),
    ),
    statusChanges: Type.Array(
      Closed({
        status: OneOf(statuses),
        effectiveOn: Day,
        reason: Reason,
        decidedAt: Type.String({ maxLength: 40 }),
        decidedBy: Name,
        state: OneOf(['coming', 'applied', 'replaced']),
      }),
    ),
  }),
})

export const changeItemStatus = endpoint({
  method: 'PUT',
  tag,
  command: true,
  path: '/api/administration/items/{code}/status',
  summary: 'Opens, suspends or cancels an item from a day on (today or later); cases already open go on',
  allow: { 'centre-manager': 'all' },
  params,
  body: Closed({ status: OneOf(statuses), effectiveOn: Day, reason: Reason }),
  reply: ManagedItem,
})

export const publishItemVersion = endpoint({
  method: 'POST',
  tag,
  command: true,
  path: '/api/administration/items/{code}/versions',
  summary: 'Publishes the item with another promise, residency or windows: a new version; open cases keep theirs',
  allow: { 'centre-manager': 'all' },
  params,
  body: Type.Object(
    {
      promised: Type.Optional(Closed({ ...Limit.properties })),
      residency: Type.Optional(residency),
      windowCodes: Type.Optional(Type.Array(Type.String({ pattern: '^[0-9]{4}$', maxLength: 4 }), { maxItems: 10 })),
      reason: Reason,
    },
    { additionalProperties: false },
  ),
  reply: ManagedItem,
})
