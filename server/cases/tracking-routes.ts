import * as contract from '#api/tracking.ts'
import type { Account } from '../identity/index.ts'
import type { Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { hearingsToCome } from './announced-hearings.ts'
import { grantsOf, type GrantSources } from './published-grants.ts'
import type { CodeKey } from './query-code.ts'
import { createTodaysFigures } from './todays-figures.ts'
import { spendGuess } from './tracking-limits.ts'
import { trackingOf } from './tracking.ts'

/** What anyone may know of cases: one's own by number and code, the published grants, the hearings to come, the figures of the day. */
export function trackingRoutes(mount: Mount<Account>, sources: GrantSources & { keyring: CodeKey }): void {
  const { desk, keyring } = sources
  const figures = createTodaysFigures(desk)

  mount(contract.trackCase, async ({ body, request, reply }) => {
    reply.header('cache-control', 'no-store')
    const guess = await spendGuess(desk.database, body.caseNumber, request.ip)
    if (guess.waitSeconds !== null) {
      reply.header('retry-after', guess.waitSeconds)
      throw new Problem(429, 'too-many-requests')
    }
    const tracked = await trackingOf(desk, keyring, body)
    await guess.wasRight()
    return tracked
  })
  mount(contract.publishedGrants, ({ query }) => grantsOf(sources, query))
  mount(contract.announcedHearings, ({ query }) => hearingsToCome(sources, query))
  mount(contract.todaysFigures, () => figures())
}
