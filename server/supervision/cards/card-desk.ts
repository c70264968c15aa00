import type { Refusal } from '#domain/kernel/index.ts'
import type { CardCommand, CardState } from '#domain/supervision/index.ts'
import type { Database } from '../../kernel/database.ts'
import { handle, type Receipt } from '../../kernel/handle.ts'
import { cardClock } from './actor-of.ts'
import { cardRoad, type CardOrder, type CardReferences } from './road.ts'

/** What everything about cards stands on. */
export interface CardDesk extends CardReferences {
  database: Database
  /** Six digits every case number opens with. */
  readonly regionCode: string
  /** Carries a command to the log of a card, or says why not; throws 404 where there is no such card. */
  send(order: CardOrder): Promise<Receipt<CardState> | Refusal>
}

/** What it is made of; the place is known once a city is loaded. */
type CardDeskParts = Pick<CardDesk, 'database' | 'regime' | 'calendar'> & { place: { readonly regionCode: string } }

export function createCardDesk({ database, regime, calendar, place }: CardDeskParts): CardDesk {
  const nameOfAccount = async (id: string) => {
    const [account] = await database.query<{ name: string }>('select name from account where id = $1', [id])
    return account?.name ?? '系统'
  }
  const road = cardRoad({ regime, calendar, nameOfAccount })
  return {
    ...{ database, regime, calendar, nameOfAccount },
    get regionCode() {
      return place.regionCode
    },
    send: (order) => handle(database, road, order),
  }
}

/** A command of the clock of the law, or of the system; the key makes it happen once. */
export const ownCardOrder = (stream: string, command: CardCommand, requestId: string): CardOrder => ({
  stream,
  command,
  requestId,
  requestHash: null,
  actor: cardClock,
})
