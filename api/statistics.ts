import { Type } from 'typebox'
import { endpoint } from './kernel/endpoint.ts'
import { Closed } from './kernel/shapes.ts'

const Count = Type.Integer({ minimum: 0 })
/** No statistics go further back. */
const Month = Type.String({ pattern: '^20[0-9]{2}-(0[1-9]|1[0-2])$', maxLength: 7 })
const Share = Closed({
  numerator: Count,
  denominator: Count,
  share: Type.Union([Type.Number({ minimum: 0 }), Type.Null()]),
})
const figures = { received: Count, decided: Count, onTime: Share, early: Share, workingDays: Share, cards: Share }
const ratings = Closed({ rated: Share, satisfied: Share, good: Share })
const Words = Closed({ zh: Type.String({ maxLength: 300 }), en: Type.String({ maxLength: 300 }) })
const Name = Type.String({ maxLength: 200 })

const tag = 'statistics'

export const statistics = endpoint({
  method: 'GET',
  tag,
  path: '/api/public/statistics',
  summary:
    'What the centre did in a month, over all and by department, each figure with its recipe; the months around it',
  allow: 'anyone',
  query: Closed({ month: Type.Optional(Month) }),
  reply: Closed({
    month: Month,
    /** The day the figures were counted on. */
    on: Type.String({ maxLength: 10 }),
    ...figures,
    /** What people thought of the services of the month; silence is no praise. */
    ratings,
    byDepartment: Type.Array(Closed({ code: Type.String({ maxLength: 4 }), name: Name, nameEn: Name, ...figures })),
    /** The twelve months that end with the latest, oldest first. */
    months: Type.Array(Closed({ month: Month, ...figures })),
    recipes: Type.Array(Closed({ figure: Type.String({ maxLength: 20 }), ...Words.properties })),
  }),
})

export const openData = endpoint({
  method: 'GET',
  tag,
  path: '/api/public/statistics/open-data',
  summary:
    'All the figures are made of, without persons, as newline-delimited JSON: count them again with `onedoor recompute --export FILE`',
  allow: 'anyone',
  download: true,
})
