import * as contract from '#api/cards.ts'
import { Refusal } from '#domain/kernel/index.ts'
import type { CardCommand } from '#domain/supervision/index.ts'
import { actorOf, type Account } from '../../identity/index.ts'
import type { Statement } from '../../kernel/database.ts'
import type { Ask, Mount } from '../../kernel/mount.ts'
import { Problem } from '../../kernel/problem.ts'
import type { CardDesk } from './card-desk.ts'
import { cardsOf } from './list.ts'
import { oneCard } from './one-card.ts'
import { cardWithinReach, reachOf } from './reach.ts'

type AskCard<Body> = Ask<Account, { id: string }, undefined, Body>

/** Cards: asked about, answered, reviewed. Each act is one line, the road does the rest. */
export function cardRoutes(mount: Mount<Account>, desk: CardDesk): void {
  const on = (ask: AskCard<unknown>, command: CardCommand) => act(desk, ask, command)
  mount(contract.cards, ({ account, scope, query }) => cardsOf(desk, account, scope, query))
  mount(contract.card, ({ account, scope, params }) => oneCard(desk, params.id, account, scope))
  mount(contract.acknowledgeCard, (ask) => on(ask, { type: 'AcknowledgeCard' }))
  mount(contract.explainCard, (ask) => on(ask, { type: 'ExplainCard', ...ask.body }))
  mount(contract.appealCard, (ask) => on(ask, { type: 'AppealCard', ...ask.body }))
  mount(contract.upholdCard, (ask) => on(ask, { type: 'UpholdCard', ...ask.body }))
  mount(contract.proposeCancellation, (ask) => on(ask, { type: 'ProposeCancellation', ...ask.body }))
  mount(contract.proposeDowngrade, (ask) => on(ask, { type: 'ProposeDowngrade', ...ask.body }))
  mount(contract.approveProposal, (ask) => on(ask, { type: 'ApproveProposal' }))
  mount(contract.rejectProposal, (ask) => on(ask, { type: 'RejectProposal', ...ask.body }))
  mount(contract.dismissInvestigation, (ask) => on(ask, { type: 'DismissInvestigation', ...ask.body }))
  mount(contract.chargeInvestigation, (ask) => on(ask, { type: 'ChargeInvestigation', ...ask.body }))
}

const within: Statement = {
  name: 'card-within-reach',
  text: `select from card c where c.id = $5::uuid and ${cardWithinReach}`,
}

/** What is not within reach does not exist. */
async function act(
  desk: CardDesk,
  { account, scope, params, requestId, requestHash, expectedVersion }: AskCard<unknown>,
  command: CardCommand,
) {
  const found = await desk.database.run(within, [...reachOf(account, scope), params.id])
  if (found.length === 0) throw new Problem(404, 'card-not-found')
  const receipt = await desk.send({
    ...{ stream: params.id, command, requestId, requestHash, actor: actorOf(account) },
    ...(expectedVersion !== undefined && { expectedVersion }),
  })
  if (receipt instanceof Refusal) return receipt
  const { version, at, hash: eventHash, state } = receipt
  return { id: params.id, version, status: state.status, at, eventHash }
}
