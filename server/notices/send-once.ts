// The outbox carries out an effect at least once; a message must leave at most once. So it is written down before it is
// sent and after. Whoever finds it begun and not ended, its sender dead or its answer lost, does not send it again: a
// message that went out twice cannot be called back, one that went missing is among the failed and, in any case, in the
// application. What remains possible: a message listed as failed was delivered after all, and the servers of others, once
// they have it, may deliver it twice.
import type { Database } from '../kernel/database.ts'
import { Hopeless } from '../kernel/outbox.ts'

/** The carrier surely did not take the message. `forGood`: it never will. The reason names no recipient. */
export class NotTaken extends Error {
  override name = 'NotTaken'
  readonly forGood: boolean
  constructor(reason: string, forGood: boolean) {
    super(reason)
    this.forGood = forGood
  }
}

/** Longer than any sending lasts. */
const longestSeconds = 60

/** Sends a message unless it was sent. Throws `Hopeless` where it may have been, or never will be; anything else is worth another attempt. */
export async function sendOnce(database: Database, key: string, send: () => Promise<void>): Promise<void> {
  const begun = await database.query(
    'insert into sent_message (dedupe_key) values ($1) on conflict do nothing returning dedupe_key',
    [key],
  )
  if (begun.length === 0) return lookAtEarlier(database, key)
  try {
    await send()
  } catch (error) {
    if (!(error instanceof NotTaken)) throw new Hopeless('may have been sent: the connection was lost')
    await database.query('delete from sent_message where dedupe_key = $1', [key])
    throw error.forGood ? new Hopeless(error.message) : error
  }
  await database.query('update sent_message set sent_at = clock_timestamp() where dedupe_key = $1', [key])
}

async function lookAtEarlier(database: Database, key: string): Promise<void> {
  const [earlier] = await database.query<{ sent: boolean; underWay: boolean }>(
    `select sent_at is not null as sent, begun_at > clock_timestamp() - make_interval(secs => $2) as "underWay"
     from sent_message where dedupe_key = $1`,
    [key, longestSeconds],
  )
  if (earlier?.sent) return
  if (!earlier || earlier.underWay) throw new Error('somebody else is sending it')
  throw new Hopeless('may have been sent: its sender was cut off')
}

/** Lets messages of unknown fate be sent again: for an operator who would rather have them twice than not at all. */
export async function forgetUnended(query: Database['query'], keys: readonly string[]): Promise<void> {
  await query('delete from sent_message where sent_at is null and dedupe_key = any($1)', [keys])
}
