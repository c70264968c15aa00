import type { Found } from '#domain/supervision/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { cardNewsOf, storeCards } from './card-news.ts'

/**
 * Raises the cards of findings that were made outside of any case's append; what was found before leaves nothing new. Gives
 * the id of each, blue ones excepted, which are no cards.
 */
export async function raiseCards(
  { run }: Pick<Database, 'run'>,
  found: readonly Found[],
  at?: string,
): Promise<string[]> {
  const news = cardNewsOf(found, at ?? (await run<{ now: string }>(moment, []))[0]?.now ?? '')
  if (news.length > 0) await run(raise, [JSON.stringify(news)])
  return news.map(({ card: { id } }) => id)
}

const moment: Statement = { name: 'moment-of-raising', text: 'select clock_timestamp() as now' }

const raise: Statement = { name: 'raise-cards', text: `with ${storeCards('$1')} select stream from card_entries` }
