import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as contract from '#api/catalogue.ts'
import { nationalCalendar, type CompiledCalendar } from '#domain/calendar/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Mount, Principal } from '../kernel/mount.ts'
import type { Catalogue } from './catalogue.ts'
import { guideOf } from './guide.ts'
import { createItemList } from './item-list.ts'

interface Parts {
  database: Database
  catalogue: Catalogue
  /** The calendar new cases are pinned to; the national one unless the city has its own. */
  calendar?: CompiledCalendar
}

/** The routes of the catalogue: public, the same for everyone, good for a minute. */
export function catalogueRoutes<Who extends Principal>(
  mount: Mount<Who>,
  { database, catalogue, calendar = nationalCalendar }: Parts,
): void {
  const list = createItemList(database, catalogue)
  mount(contract.itemList, async ({ query, request, reply }) => cached(request, reply, await list(query)))
  mount(contract.itemGuide, async ({ params, request, reply }) =>
    cached(request, reply, await guideOf(database, catalogue, calendar, params.code)),
  )
}

/** Lets caches keep an answer for a minute and ask again by its tag; an unchanged answer is not sent twice. */
function cached<Answer>(request: FastifyRequest, reply: FastifyReply, answer: Answer): Answer {
  const tag = `"${createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 22)}"`
  reply.header('cache-control', 'public, max-age=60').header('etag', tag)
  const held = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (held?.includes(tag)) reply.code(304).send()
  return answer
}
