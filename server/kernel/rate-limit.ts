// Token buckets in the database, so that every server of a centre counts together. One statement takes a token, and the
// row's lock makes parallel guesses wait for each other.
import type { Database, Statement } from './database.ts'

/** How many at once, and how fast they come back. */
export interface Allowance {
  capacity: number
  perSecond: number
}

const refilled = `least($2::float8, r.tokens + $3::float8 * greatest(0, extract(epoch from excluded.refilled_at - r.refilled_at)))`

const take: Statement = {
  name: 'take-token',
  text: `insert into rate_limit as r (bucket, tokens, refilled_at) values ($1, $2::float8 - 1, clock_timestamp())
    on conflict (bucket) do update set tokens = ${refilled} - 1, refilled_at = excluded.refilled_at
    where ${refilled} >= 1
    returning true as taken`,
}

const giveBack: Statement = {
  name: 'give-token-back',
  text: 'update rate_limit set tokens = tokens + 1 where bucket = $1',
}

/** Takes a token of `bucket`; false when there is none. Buckets carry no personal data in their names. */
export async function takeToken(
  database: Database,
  bucket: string,
  { capacity, perSecond }: Allowance,
): Promise<boolean> {
  return (await database.run(take, [bucket, capacity, perSecond])).length > 0
}

/** Gives a token back that turned out not to be owed; the next taking trims what is over the brim. */
export async function giveTokenBack(database: Database, bucket: string): Promise<void> {
  await database.run(giveBack, [bucket])
}

/** Forgets buckets nobody touched for a day: they are full again. */
export async function forgetFullBuckets(database: Database): Promise<void> {
  await database.query(`delete from rate_limit where refilled_at < clock_timestamp() - interval '1 day'`)
}
