import type { Refusal } from '#domain/kernel/index.ts'
import type { CardCommand, CardState } from '#domain/supervision/index.ts'
import { handle, type Receipt } from '../../kernel/handle.ts'
import type { RegimeKeeper } from '../regime.ts'
import type { Watch } from '../sweep-watched.ts'
import { cardRoad, type CardOrder, type CardReferences } from './road.ts'
import { lawClock, accountNamer } from '../../identity/index.ts'

/** What everything about cards stands on. */
export interface CardDesk extends CardReferences, Watch {
  /** Six digits every case number opens with. */
  readonly regionCode: string
  /** Reads the settings and the outages again. */
  reload(): Promise<void>
  /** Carries a command to the log of a card, or says why not; throws 404 where there is no such card. */
  send(order: CardOrder): Promise<Receipt<CardState> | Refusal>
}

/** What it is made of; the place is known once a city is loaded. */
interface CardDeskParts extends Pick<Watch, 'database' | 'calendar'>, Required<Pick<Watch, 'outside'>> {
  place: { readonly regionCode: string }
  regime: RegimeKeeper
  items: { version: Watch['itemVersion'] }
}

export function createCardDesk({ database, regime: keeper, items, calendar, place, outside }: CardDeskParts): CardDesk {
  const regime = keeper.current
  const nameOfAccount = accountNamer(database)
  const road = cardRoad({ regime, calendar, nameOfAccount })
  return {
    ...{ database, regime, calendar, outside, nameOfAccount, reload: keeper.load },
    itemVersion: (code, version) => items.version(code, version),
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
  actor: lawClock,
})
