import type { order } from '#api/orders.ts'
import type { ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import { caseNumberOf } from '#domain/cases/index.ts'
import { fold } from '#domain/kernel/index.ts'
import { orderCommandsFor, orderDecider, ruleTitleOf, type OrderEvent, type RuleNo } from '#domain/supervision/index.ts'
import { actorOf, type Account } from '../../identity/index.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import { recordedOf, logOf } from '../../kernel/event-store.ts'
import { Problem } from '../../kernel/problem.ts'
import { happenings } from '../streams/index.ts'
import { orderColumns, orderLineOf, type OrderRow } from './lines.ts'
import { orderReach, orderWithinReach } from './reach.ts'

type OrderView = ReplyOf<typeof order>

interface Row extends OrderRow {
  log: string
  cards: { id: string; rule: RuleNo; level: string; status: string }[]
  cases: { id: string; serial: number | null; receivedOn: string | null; itemName: string; itemNameEn: string }[]
}

const one: Statement = {
  name: 'one-order',
  text: `select ${orderColumns},
      ${logOf('o.id')} as log,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'rule', c.rule, 'level', c.level, 'status', c.status)
        order by c.raised_at), '[]') from card c where c.id = any(o.cards)) as cards,
      (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'serial', k.serial, 'receivedOn', k.received_on,
          'itemName', v.body->>'name', 'itemNameEn', v.body->>'nameEn') order by k.id), '[]')
        from case_row k join item_version v on v.code = k.item_code and v.version = k.item_version where k.id = any(o.cases)) as cases
    from supervision_order o where o.id = $3::uuid and ${orderWithinReach}`,
}

/** One order for someone within reach; else a 404. */
export async function oneOrder(
  { database, regionCode }: { database: Database; readonly regionCode: string },
  id: string,
  account: Account,
  scope: Scope,
): Promise<OrderView> {
  const [row] = await database.run<Row>(one, [...orderReach(account, scope), id])
  if (!row) throw new Problem(404, 'order-not-found')
  const { log: text, cards, cases, ...line } = row
  const log = recordedOf<OrderEvent>(text)
  const state = fold(orderDecider, log)
  if (!state.terms) throw new Problem(404, 'order-not-found')
  const { demand, days } = state.terms
  const issued = log[0]?.event
  return {
    ...orderLineOf(line),
    firstReplyBy: issued?.type === 'OrderIssued' ? issued.replyBy : state.issuedAt,
    ...{ demand, days, measures: state.measures, replyBy: state.replyBy, followUpBy: state.followUpBy },
    cards: cards.map((card) => ({ ...card, title: ruleTitleOf(card.rule) })) as OrderView['cards'],
    cases: cases.map(({ id: caseId, serial, receivedOn, itemName, itemNameEn }) => ({
      ...{ id: caseId, itemName, itemNameEn },
      caseNumber: caseNumberOf({ serial, receivedOn }, regionCode),
    })),
    history: await happenings(database, log, saidIn),
    mayDo: orderCommandsFor(state, actorOf(account)) as OrderView['mayDo'],
  }
}

function saidIn(event: OrderEvent): string | null {
  switch (event.type) {
    case 'OrderIssued':
      return event.demand
    case 'OrderAnswered':
      return event.measures
    case 'OrderAnswerAccepted':
      return event.remark
    case 'OrderFollowedUp':
      return event.findings
    case 'OrderAnswerReturned':
    case 'OrderWithdrawn':
      return event.reason
    default:
      return null
  }
}
