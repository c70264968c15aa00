import { civilDateOf } from '#domain/kernel/index.ts'
import { accountIdOf } from '../server/organisation/index.ts'
import { marketPermit, parkPermit, stallInThePark, toyCity } from './toy-city.ts'

/** What each route must be asked. */
export const queries: Record<string, string> = {
  '/api/supervise/rule-replays': '?id=00000000-0000-0000-0000-000000000000',
  '/api/scores': '?of=department',
  '/api/scores/entries': '?of=department&id=01',
  '/api/scores/table.xlsx': '?of=department',
  '/api/scores/table.pdf': '?of=department',
  '/api/administration/items/:code/compare': '?from=1&to=1',
  '/api/administration/calendar/compare': '?from=1&to=1',
  '/api/administration/authority/compare': '?from=1&to=1',
  '/api/administration/organisation/compare': '?from=1&to=1',
  '/api/public/licences/verify': '?number=none',
  '/api/public/hall/slots': '?zone=A',
  '/api/hand-overs/papers': '?to=back',
  '/api/find': '?q=0104',
  '/api/reconciliation': '?on=2008-03-03',
  '/api/billing': `?number=320684-${civilDateOf(new Date().toISOString()).slice(0, 4)}-000001`,
  '/api/duty/absences': '?from=2097-01-01&to=2097-01-31',
  '/api/duty/posts/:code/preview': `?holders=${accountIdOf(toyCity.code, 'head')}`,
  '/api/administration/departments/:code/limit-facts': '?item=all',
  '/api/people/:id/open-cases': `?item=${marketPermit.code}`,
  '/api/people/:id/prefill': `?item=${marketPermit.code}`,
}

/** What a code in a path stands for; what is administered is the neighbours' item, which no other test asks for. */
const codeIn = (url: string): string =>
  url.includes('/bundles/')
    ? stallInThePark.code
    : url.includes('/duty/posts/')
      ? '01-head'
      : url.includes('/departments/')
        ? '01'
        : url.includes('/administration/')
          ? parkPermit.code
          : marketPermit.code

/** The address of a route, its names replaced by what the rule is about. */
export function pathTo(
  url: string,
  { id, file, username, hash }: { id: string; file: string; username: string; hash: string },
): string {
  const named = {
    id,
    file,
    number: id,
    username,
    hash,
    code: codeIn(url),
    document: 'receipt',
    before: '1',
    nth: '1',
    system: 'tax',
    stage: 'land',
    item: '0104',
    counter: '0101',
  }
  return Object.entries(named)
    .reduce((path, [name, value]) => path.replace(`:${name}`, value), url)
    .replace('*', 'index.html')
}
