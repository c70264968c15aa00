// The past under other rules: asked for, watched, and read.
import { Type } from 'typebox'
import { cardLevels, RulesFile, ruleNumbers, subjectKinds } from '#domain/supervision/index.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf } from './kernel/shapes.ts'

const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 })
const Count = Type.Integer({ minimum: 0 })
const allow = { supervisor: 'all', 'centre-manager': 'all' } as const

const Totals = Closed({
  cards: Count,
  byRule: Type.Array(Closed({ rule: OneOf(ruleNumbers), level: OneOf(cardLevels), cards: Count })),
  points: Type.Number(),
  lateCases: Count,
})
const Outline = Nullable(Closed({ level: OneOf(cardLevels), breachAt: Type.String({ maxLength: 40 }) }))

export const startRuleReplay = endpoint({
  method: 'POST',
  tag: 'rule-replays',
  path: '/api/supervise/rule-replays',
  summary: 'Tells the past to other rules; one after another',
  allow,
  command: true,
  body: Closed({
    from: Day,
    to: Day,
    /** The rules that were in force unless it is said. */ rules: Type.Optional(RulesFile),
  }),
  reply: Closed({ id: Id }),
})

export const ruleReplay = endpoint({
  method: 'GET',
  tag: 'rule-replays',
  path: '/api/supervise/rule-replays',
  summary: 'How far a replay has come, and what it found; gone once the server ended or ten more were asked for',
  allow,
  query: Closed({ id: Id }),
  reply: Closed({
    state: OneOf(['running', 'done', 'failed', 'gone']),
    /** Cases told so far, and how many there were when it began. */
    told: Count,
    of: Count,
    report: Nullable(
      Closed({
        cases: Count,
        events: Count,
        was: Totals,
        now: Totals,
        /** How many cards differ; the first thousand of them follow. */
        differing: Count,
        differences: Type.Array(
          Closed({
            subject: Closed({ kind: OneOf(subjectKinds), id: Type.String({ maxLength: 100 }) }),
            caseNumber: Nullable(Type.String({ maxLength: 60 })),
            rule: OneOf(ruleNumbers),
            was: Outline,
            now: Outline,
          }),
        ),
      }),
    ),
  }),
})
