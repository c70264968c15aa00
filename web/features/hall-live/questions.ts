import { hallNow, runningCases, looks, type handlingTypes, type Band } from '#api/supervise.ts'
import { windowList } from '#api/organisation.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { CardLevel, RuleNo } from '#domain/supervision/index.ts'
import { question } from '../../kernel/questions.tsx'

export type Hall = ReplyOf<typeof hallNow>
export type HallWindow = Hall['windows'][number]
export type CaseLine = ReplyOf<typeof runningCases>['cases'][number]
export type Look = ReplyOf<typeof looks>['looks'][number]

/** What narrows the hall, as it stands in the address. */
const names = ['department', 'window', 'type', 'level', 'rule'] as const
export type HallFilter = Partial<Record<(typeof names)[number], string>>

/** The filter of an address; what is not asked for is absent. */
export const filterOf = (search: URLSearchParams): HallFilter =>
  Object.fromEntries(names.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])))

interface Asked {
  department?: string
  window?: string
  type?: (typeof handlingTypes)[number]
  level?: CardLevel
  rule?: RuleNo
}

// Whatever stands in an address is asked: the server says which of it is no filter.
export const hallAt = (filter: HallFilter) => question(hallNow, { query: filter as Asked })

export const casesAt = (search: URLSearchParams) =>
  question(runningCases, { query: Object.fromEntries(search) as Asked & { band?: Band } })

export const looksAt = (search: URLSearchParams) => question(looks, { query: Object.fromEntries(search) })

export const everyWindow = question(windowList)
