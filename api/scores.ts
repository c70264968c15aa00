// Scores (绩效评分): the table of a month, half-year or year, and the entries each number is made of.
import { Type } from 'typebox'
import {
  grades,
  ledgerSubjects,
  recordKindCodes,
  ruleNumbers,
  scoreParts,
  type ScorePart,
} from '#domain/supervision/index.ts'
import { Month, Named, Person, Text } from './card-shapes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf } from './kernel/shapes.ts'

const Period = Type.String({ pattern: '^[0-9]{4}(-(0[1-9]|1[0-2]|H[12]))?$', maxLength: 7 })
const asked = { of: OneOf(ledgerSubjects), period: Type.Optional(Period) }
/** Everybody sees their own score, leaders those of their department, who watches the centre all of them. */
const readers = {
  tag: 'scores',
  allow: {
    clerk: 'own',
    reviewer: 'own',
    'deputy-head': 'department',
    head: 'department',
    supervisor: 'all',
    'centre-manager': 'all',
  },
} as const
const Points = Type.Number({ minimum: 0 })
const Parts = Closed(Object.fromEntries(scoreParts.map((part) => [part, Points])) as Record<ScorePart, typeof Points>)

const ScoreLine = Closed({
  /** The code of a department or window, the account or staff number of a person. */
  id: Text(100),
  name: Text(200),
  nameEn: Text(200),
  department: Named,
  total: Type.Number({ minimum: 0 }),
  parts: Parts,
  bonus: Type.Number({ minimum: 0 }),
  grade: OneOf(grades),
  /** Equal totals share a rank. */
  rank: Type.Integer({ minimum: 1 }),
  entries: Type.Integer({ minimum: 0 }),
})

export const scores = endpoint({
  ...readers,
  method: 'GET',
  path: '/api/scores',
  summary:
    'Scores of departments, windows or people within your reach in a month, a half-year or a year, the best first',
  query: Closed(asked),
  reply: Closed({
    period: Period,
    /** The months the period has on record; a longer period is their mean. */
    months: Type.Array(Month),
    /** The first and the last month on record. */
    record: Closed({ first: Month, last: Month }),
    /** What the last of the months goes by; a month goes by what was in force on its first day. */
    scheme: Closed({ weights: Parts, mostBonus: Points, truth: Type.Array(OneOf(scoreParts)) }),
    lines: Type.Array(ScoreLine),
  }),
})

export const scoreEntries = endpoint({
  ...readers,
  method: 'GET',
  path: '/api/scores/entries',
  summary:
    'The entries a score is made of, newest month first; each names its card and case, its record, or what a bonus was worked out from',
  query: Closed({ ...asked, id: Text(100) }),
  reply: Closed({
    line: Nullable(ScoreLine),
    period: Period,
    months: Type.Array(
      Closed({ month: Month, weights: Parts, total: Type.Number(), parts: Parts, bonus: Type.Number() }),
    ),
    entries: Type.Array(
      Closed({
        month: Month,
        part: OneOf([...scoreParts, 'bonus']),
        points: Type.Number(),
        why: OneOf(['level', 'rule', 'repeated-yellow', 'given-back', 'early', 'promise', 'recorded', 'revoked']),
        rule: Nullable(OneOf(ruleNumbers)),
        card: Nullable(Id),
        /** The record of reward or discipline it stands in, with what was recorded. */
        record: Nullable(Closed({ id: Id, kind: OneOf(recordKindCodes), document: Text(100) })),
        caseId: Nullable(Id),
        caseNumber: Nullable(Text(60)),
        person: Nullable(Person),
        /** The numbers a bonus was worked out from. */
        numbers: Type.Record(Type.String(), Type.Number()),
      }),
    ),
  }),
})

/** `language`: that of the browser where it is not said. */
const exported = { ...asked, language: Type.Optional(OneOf(['zh-CN', 'en'])) }

export const scoreWorkbook = endpoint({
  ...readers,
  method: 'GET',
  path: '/api/scores/table.xlsx',
  summary: 'The table of scores and every entry behind it as an Excel workbook',
  query: Closed(exported),
  download: true,
})

export const scorePaper = endpoint({
  ...readers,
  method: 'GET',
  path: '/api/scores/table.pdf',
  summary:
    'The table of scores with what each lost and earned, and the entries behind it, as a PDF under the centre’s name',
  query: Closed(exported),
  download: true,
})
