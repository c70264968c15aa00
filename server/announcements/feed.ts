import { blocksOf } from '#domain/announcements/index.ts'
import type { Database } from '../kernel/database.ts'
import { publishedAnnouncements, type Published } from './published.ts'

type Language = 'zh-CN' | 'en'

const words = {
  'zh-CN': { title: (centre: string) => `${centre}公告`, demo: '（演示内容）' },
  en: { title: (centre: string) => `Announcements of ${centre}`, demo: ' (demo content)' },
}

/** The newest thirty announcements as an Atom feed (RFC 4287) in one language. */
export async function feedOf(database: Database, publicOrigin: string, language: Language): Promise<string> {
  const [{ announcements }, [city]] = await Promise.all([
    publishedAnnouncements(database, { limit: '30' }),
    database.query<{ name: string; nameEn: string }>(
      `select centre ->> 'name' as name, centre ->> 'nameEn' as "nameEn" from city limit 1`,
    ),
  ])
  const origin = publicOrigin.replace(/\/$/, '')
  const centre = (language === 'en' ? city?.nameEn : city?.name) ?? 'OneDoor'
  const updated = announcements.map(({ updatedAt }) => updatedAt).reduce((a, b) => (a > b ? a : b), beginning)
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
${announcements.map((announcement) => entryOf(announcement, origin, language)).join('')}</feed>
`
}

/** What an empty feed was updated at: a feed must say. */
const beginning = '1970-01-01T00:00:00.000Z'

function entryOf(announcement: Published, origin: string, language: Language): string {
  const { id, demo, publishedAt, updatedAt } = announcement
  const inEnglish = language === 'en'
  const title = (inEnglish ? announcement.titleEn : announcement.title) + (demo ? words[language].demo : '')
  return `  <entry>
    <id>urn:uuid:${id}</id>
    <title>${escaped(title)}</title>
    <published>${publishedAt}</published>
    <updated>${updatedAt}</updated>
    <link rel="alternate" type="text/html" href="${escaped(`${origin}/announcements/${id}`)}"/>
    <content type="html">${escaped(htmlOf(inEnglish ? announcement.bodyEn : announcement.body))}</content>
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
