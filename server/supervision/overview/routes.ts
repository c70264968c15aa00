import * as contract from '#api/supervise.ts'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { Account, Identity } from '../../identity/index.ts'
import type { Database } from '../../kernel/database.ts'
import type { Mount } from '../../kernel/mount.ts'
import { looksOf } from './looks.ts'
import type { Narrowed } from './read-tally.ts'
import { casesBehind } from './running-cases.ts'
import { openStreams, sendNews } from './send-news.ts'
import { watchHall } from './watch-hall.ts'

interface Sources {
  database: Database
  identity: Pick<Identity, 'authenticate'>
  place: { readonly regionCode: string }
  desk: { calendar(version: string | null): CompiledCalendar }
  catalogue: {
    all(): Promise<readonly { item: ServiceItem }[]>
    version(code: string, version: number): Promise<ServiceItem>
  }
}

interface Filter {
  department?: string
  window?: string
  type?: (typeof contract.handlingTypes)[number]
}

/** The supervisor's screen. `stop` ends the streams, which would otherwise keep a server from stopping. */
export function superviseRoutes(
  mount: Mount<Account>,
  { database, identity, place, desk, catalogue }: Sources,
): { stop(): Promise<void> } {
  const calendar = () => desk.calendar(null)
  const hall = watchHall(database, calendar)
  const streams = openStreams()
  // An item is of the type it has now: that is what whoever filters sees beside it.
  const narrowedBy = async ({ department, window, type }: Filter): Promise<Narrowed> => {
    const items = type && (await catalogue.all()).filter(({ item }) => item.handlingType === type)
    return {
      department: department ?? null,
      window: window ?? null,
      items: items ? items.map(({ item }) => item.code) : null,
    }
  }
  const lists = {
    database,
    calendar,
    regionCode: () => place.regionCode,
    itemVersion: (code: string, version: number) => catalogue.version(code, version),
  }
  mount(contract.hallNow, async ({ query: { level = null, rule = null, ...filter } }) =>
    hall.now({ ...(await narrowedBy(filter)), level, rule }),
  )
  mount(contract.hallNews, ({ account, request, reply }) => {
    // A stream that lies open is nobody at the screen.
    request.headers['x-unattended'] = '1'
    const maySee = async () => (await identity.authenticate(request))?.role === account.role
    return sendNews(hall, streams, { request, reply }, maySee)
  })
  mount(contract.runningCases, async ({ query }) => casesBehind(lists, await narrowedBy(query), query))
  mount(contract.looks, ({ account, scope, query }) => looksOf(database, place.regionCode, { account, scope }, query))
  return {
    stop: async () => {
      streams.endAll()
      await hall.stop()
    },
  }
}
