import { blocksOf } from '#domain/announcements/index.ts'
import type { Database } from '../kernel/database.ts'
import { hearingTold, type Hearing, type Language } from './hearing-words.ts'
import { publishedAnnouncements, type Published } from './published.ts'

/** What the feed is made of: the announcements kept here, and the hearings to come. */
export interface FeedSources {
  database: Database
  publicOrigin: string
  hearings: () => Promise<readonly Hearing[]>
}

interface Entry {
  id: string
  title: string
  /** Null where only the last change is known. */
  publishedAt: string | null
  updatedAt: string
  path: string
  body: string
}

const words = {
  'zh-CN': { title: (centre: string) => `${centre}公告`, demo: '（演示内容）' },
  en: { title: (centre: string) => `Announcements of ${centre}`, demo: ' (demo content)' },
}

/** The newest thirty announcements, and the hearings to come, as an Atom feed (RFC 4287) in one language, newest first. */
export async function feedOf(sources: FeedSources, language: Language): Promise<string> {
  const { database, publicOrigin, hearings } = sources
  const [{ announcements }, toCome, [city]] = await Promise.all([
    publishedAnnouncements(database, { limit: '30' }),
    hearings(),
    database.query<{ name: string; nameEn: string }>(
      `select centre ->> 'name' as name, centre ->> 'nameEn' as "nameEn" from city limit 1`,
    ),
  ])
  const entries = [
    ...announcements.map((announcement) => announced(announcement, language)),
    ...toCome.map((hearing) => heard(hearing, language)),
  ].toSorted((a, b) => (since(a) < since(b) ? 1 : since(a) > since(b) ? -1 : 0))
  const origin = publicOrigin.replace(/\/$/, '')
  const centre = (language === 'en' ? city?.nameEn : city?.name) ?? 'OneDoor'
  const updated = entries.map(({ updatedAt }) => updatedAt).reduce((a, b) => (a > b ? a : b), beginning)
  const address = (lang: Language) => `${origin}/feed.atom?lang=${lang}`
  const other = language === 'en' ? 'zh-CN' : 'en'
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${escaped(address(language))}</id>
  <title>${escaped(words[language].title(centre))}</title>
  <updated>${updated}</updated>
  <author><name>${escaped(centre)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(address(language))}"/>
  <link rel="alternate" type="text/html" href="${escaped(`${origin}/announcements`)}"/>
  <link rel="alternate" type="application/atom+xml" hreflang="${other}" href="${escaped(address(other))}"/>
${entries.map((entry) => entryOf(entry, origin)).join('')}</feed>
`
}

/** What an empty feed was updated at: a feed must say. */
const beginning = '1970-01-01T00:00:00.000Z'

const since = ({ publishedAt, updatedAt }: Entry): string => publishedAt ?? updatedAt

const announced = ({ id, demo, publishedAt, updatedAt, ...texts }: Published, language: Language): Entry => ({
  ...{ id, publishedAt, updatedAt, path: `/announcements/${id}` },
  title: (language === 'en' ? texts.titleEn : texts.title) + (demo ? words[language].demo : ''),
  body: language === 'en' ? texts.bodyEn : texts.body,
})

/** Known by what the public knows the hearing by, which tells nothing of its case; another day of it is the same entry anew. */
const heard = (hearing: Hearing, language: Language): Entry => ({
  ...{ id: hearing.id, publishedAt: null, updatedAt: hearing.announcedAt, path: '/hearings' },
  ...hearingTold(hearing, language),
})

function entryOf({ id, title, publishedAt, updatedAt, path, body }: Entry, origin: string): string {
  return `  <entry>
    <id>urn:uuid:${id}</id>
    <title>${escaped(title)}</title>
${publishedAt === null ? '' : `    <published>${publishedAt}</published>\n`}    <updated>${updatedAt}</updated>
    <link rel="alternate" type="text/html" href="${escaped(origin + path)}"/>
    <content type="html">${escaped(htmlOf(body))}</content>
  </entry>
`
}

/** The text as HTML of paragraphs and lists, everything else escaped. */
function htmlOf(body: string): string {
  return blocksOf(body)
    .map(({ kind, lines }) =>
      kind === 'list'
        ? `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`
        : `<p>${lines.map(escaped).join('<br>')}</p>`,
    )
    .join('')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Safe in XML, as text and in attributes. Two characters XML does not know are left out; the others were refused when sent. */
const escaped = (text: string): string => text.replace(/[&<>"'\uFFFE\uFFFF]/g, (character) => entities[character] ?? '')
