import { deskLists, urgencies } from '#api/case-shapes.ts'
import { workList } from '#api/cases.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { Role } from '#domain/organisation/index.ts'
import { question } from '../kernel/questions.tsx'

export type DeskList = (typeof deskLists)[number]
type Due = (typeof urgencies)[number]
export type WorkLine = ReplyOf<typeof workList>['cases'][number]

/** Which part of the work is looked at; it lives in the address, so that back, reload and a colleague's link keep it. */
export interface WorkFilter {
  list: DeskList
  due?: Due
  item?: string
  window?: string
  mine?: 'true'
  /** The page: behind which line it begins. */
  after?: string
}

const firstList: Partial<Record<Role, DeskList>> = { clerk: 'window', reviewer: 'review' }

/** The list a role begins with. */
const firstListOf = (role: Role | undefined): DeskList => firstList[role ?? 'head'] ?? 'decision'

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined =>
  values.find((known) => known === value)

/** Reads the filter of an address; what it does not say, or says wrongly, is left at its beginning. */
export function workFilterOf(search: URLSearchParams, role: Role | undefined): WorkFilter {
  const code = (name: string) => /^[0-9]{4}$/.exec(search.get(name) ?? '')?.[0]
  const [due, item, window, after] = [
    oneOf(urgencies, search.get('due')),
    code('item'),
    code('window'),
    search.get('after'),
  ]
  return {
    list: oneOf(deskLists, search.get('list')) ?? firstListOf(role),
    ...(due && { due }),
    ...(item && { item }),
    ...(window && { window }),
    ...(search.get('mine') === 'true' && { mine: 'true' }),
    ...(after && { after }),
  }
}

/** The filter as the query of an address, with its question mark. */
export const searchOf = (filter: WorkFilter): string => `?${new URLSearchParams({ ...filter }).toString()}`

/** What waits there, nearest due date first; fifty lines a page. */
export const workAt = ({ list, ...filter }: WorkFilter) =>
  question(workList, { query: { waitingFor: list, limit: '50', ...filter } })
