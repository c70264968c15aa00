import type { FastifyRequest } from 'fastify'
import { refuse } from '#domain/kernel/index.ts'
import type { Statement } from '../kernel/database.ts'
import type { Beside } from '../kernel/mount.ts'
import { callTogether, type Called, type Calling } from './call-together.ts'
import type { HallDesk } from './hall.ts'
import { isSitting } from './road.ts'
import { zoneLines } from './zone-lines.ts'

interface Place {
  zone: string | null
}

const placeOf = (account: string) => `select c.zone from counter_session s join hall_counter c on c.code = s.counter
  where s.account_id = ${account} and ${isSitting}`

const wherePlaced: Statement = { name: 'zone-of-caller', text: placeOf('$1::uuid') }

const readEarly = new WeakMap<FastifyRequest, Place>()

/** Reads where somebody sits together with the session of whoever calls. */
export const placeWithSession = (request: FastifyRequest): Beside => ({
  ...{ name: 'and-zone-of-caller', select: placeOf('caller.id'), values: [] },
  keep: (row) => void readEarly.set(request, row as Place),
})

const linesOf = new WeakMap<HallDesk, ReturnType<typeof zoneLines<Calling, Called>>>()

/** Calls whose turn it is at the caller's counter; where that is was read with `request`, if it was. See `callTogether`. */
export async function callNext(hall: HallDesk, calling: Calling & { request?: FastifyRequest }): Promise<Called> {
  const { account, request } = calling
  const place = (request && readEarly.get(request)) ?? (await hall.database.run<Place>(wherePlaced, [account.id]))[0]
  if (!place?.zone) return refuse('not-at-a-counter')
  return lineOf(hall)(place.zone, calling)
}

function lineOf(hall: HallDesk) {
  const known = linesOf.get(hall)
  if (known) return known
  const line = zoneLines<Calling, Called>(
    ({ account }) => account.id,
    (zone, all) => callTogether(hall, zone, all),
  )
  linesOf.set(hall, line)
  return line
}
