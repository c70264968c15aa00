import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as contract from '#api/catalogue.ts'
import { situationIn } from '#api/situation.ts'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Mount, Principal } from '../kernel/mount.ts'
import type { Catalogue } from './catalogue.ts'
import { aboutData } from './about.ts'
import { eventsOf } from './event-list.ts'
import { guideOf } from './guide.ts'
import { itemPage } from './item-list.ts'
import { createShelves } from './shelf.ts'
import { suggestionsWhileTyping } from './suggest.ts'

interface Parts {
  database: Database
  catalogue: Catalogue
  /** The calendar new cases are pinned to. */
  calendars: { current(): CompiledCalendar }
}

/** The routes of the catalogue: public, the same for everyone, good for a minute. */
export function catalogueRoutes<Who extends Principal>(
  mount: Mount<Who>,
  { database, catalogue, calendars }: Parts,
): void {
  const { browse, search } = createShelves(database, catalogue)
  mount(contract.itemList, async ({ query, request, reply }) =>
    cached(request, reply, itemPage(await (query.q?.trim() ? search() : browse()), query)),
  )
  mount(contract.suggest, async ({ query, request, reply }) =>
    cached(request, reply, { lines: suggestionsWhileTyping(await search(), query.q ?? '') }),
  )
  mount(contract.eventList, async ({ request, reply }) => cached(request, reply, eventsOf(await browse())))
  mount(contract.about, async ({ request, reply }) => cached(request, reply, aboutData(await browse())))
  mount(contract.itemGuide, async ({ params, query, request, reply }) => {
    const published = await catalogue.published(params.code)
    const situation = situationIn(query.situation ?? '')
    return cached(request, reply, await guideOf(database, await browse(), calendars.current(), published, situation))
  })
}

/** Lets caches keep an answer for a minute and ask again by its tag; an unchanged answer is not sent twice. */
function cached<Answer>(request: FastifyRequest, reply: FastifyReply, answer: Answer): Answer {
  const tag = `"${createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 22)}"`
  reply.header('cache-control', 'public, max-age=60').header('etag', tag)
  const held = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (held?.includes(tag)) reply.code(304).send()
  return answer
}
