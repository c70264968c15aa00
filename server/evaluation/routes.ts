import * as contract from '#api/ratings.ts'
import type { RatingCommand } from '#domain/evaluation/index.ts'
import type { Account } from '../identity/index.ts'
import { networkOf } from '../kernel/client-network.ts'
import type { Ask, Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { takeToken } from '../kernel/rate-limit.ts'
import { receiptFor } from '../supervision/index.ts'
import { isWithinReach, ratingsOf } from './list.ts'
import { rate, standingOf, type RatingSources } from './rate-service.ts'
import { rateOwnStage, stagesOf } from './rate-stage.ts'

/** A hall's displays and kiosks may sit behind one address. */
const perNetwork = { capacity: 120, perSecond: 5 }

/** Ratings: given by whoever holds a ticket, looked into by who watches the centre, put right by the unit. */
export function ratingRoutes(mount: Mount<Account>, sources: RatingSources): void {
  const { ratings: desk } = sources
  mount(contract.ratingOfTicket, ({ params }) => standingOf(sources, params.id))
  mount(contract.rateService, async ({ params, body, request, requestId, requestHash }) => {
    if (!(await takeToken(desk.database, `rating from ${networkOf(request.ip)}`, perNetwork)))
      throw new Problem(429, 'too-many-requests')
    return rate(sources, params.id, body, { requestId, requestHash })
  })
  mount(contract.ratingsOfCase, ({ account, params }) => stagesOf(sources, account, params.id))
  mount(contract.rateStage, ({ account, params, body, requestId, requestHash }) =>
    rateOwnStage(sources, account, params.id, body, { requestId, requestHash }),
  )
  mount(contract.ratings, ({ account, scope, query }) => ratingsOf(sources, account, scope, query))
  const on = async (ask: Ask<Account, { id: string }, undefined, unknown>, command: RatingCommand) => {
    if (!(await isWithinReach(desk.database, ask.params.id, ask.account, ask.scope)))
      throw new Problem(404, 'rating-not-found')
    return receiptFor(desk, ask, ask.params.id, command)
  }
  mount(contract.verifyRating, (ask) => {
    const { complexity, ...found } = ask.body
    return on(ask, { type: 'VerifyRating', ...found, complex: complexity === 'complex' })
  })
  mount(contract.rectifyRating, (ask) => {
    const { measures, calledBack } = ask.body
    return on(ask, { type: 'RectifyRating', measures, calledBack: calledBack === 'yes' })
  })
}
