import { Type } from 'typebox'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable } from './kernel/shapes.ts'

const Instant = Type.String({ maxLength: 40 })
const Version = Type.Integer({ minimum: 1 })
const Title = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })
/** Paragraphs parted by an empty line; a line that begins with `- ` is a point of a list. Nothing else is markup. */
const Body = Type.String({ minLength: 1, maxLength: 10_000, pattern: '\\S' })

const Text = Closed({ title: Title, titleEn: Title, body: Body, bodyEn: Body })
const Reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })
const Status = Type.Unsafe<'draft' | 'published' | 'withdrawn'>({
  type: 'string',
  enum: ['draft', 'published', 'withdrawn'],
})

/** What the public reads: the version last published. */
const Announcement = Closed({
  id: Id,
  title: Title,
  titleEn: Title,
  body: Body,
  bodyEn: Body,
  /** Invented for the demonstration. */
  demo: Type.Boolean(),
  publishedAt: Instant,
  /** When the text shown was published; later than `publishedAt` if it was changed. */
  updatedAt: Instant,
})

// A form without script sends its empty fields too.
const page = {
  after: Type.Optional(Type.String({ maxLength: 80 })),
  limit: Type.Optional(Type.String({ pattern: '^([1-9][0-9]?|100)?$', maxLength: 3 })),
}

const tag = 'announcements'

export const announcementList = endpoint({
  method: 'GET',
  tag,
  path: '/api/public/announcements',
  summary: 'Announcements (公告) as published, newest first; `after` is the `next` of the page before',
  allow: 'anyone',
  query: Closed(page),
  reply: Closed({ announcements: Type.Array(Announcement), next: Nullable(Type.String()) }),
})

export const announcement = endpoint({
  method: 'GET',
  tag,
  path: '/api/public/announcements/{id}',
  summary: 'One announcement as published',
  allow: 'anyone',
  params: Closed({ id: Id }),
  reply: Announcement,
})

export const announcementFeed = endpoint({
  method: 'GET',
  tag,
  path: '/feed.atom',
  summary: 'The newest announcements and the hearings to come (听证公告) as an Atom feed (RFC 4287)',
  allow: 'anyone',
  query: Closed({
    lang: Type.Optional(Type.Unsafe<'zh-CN' | 'en' | ''>({ type: 'string', enum: ['zh-CN', 'en', ''] })),
  }),
  download: true,
})

/** An announcement as those see it who write it: the latest text, published or not. */
const Managed = Closed({
  id: Id,
  status: Status,
  /** Of the text shown here. */
  version: Version,
  /** The version the public reads or last read; null if it never was published. */
  publishedVersion: Nullable(Version),
  ...Text.properties,
  demo: Type.Boolean(),
  createdAt: Instant,
  changedAt: Instant,
  publishedAt: Nullable(Instant),
  withdrawnAt: Nullable(Instant),
  withdrawnBecause: Nullable(Type.String()),
})

const managed = { tag, allow: { 'centre-manager': 'all' } } as const
const command = { ...managed, method: 'POST', command: true } as const
const ofOne = { params: Closed({ id: Id }), reply: Managed } as const

export const managedAnnouncements = endpoint({
  ...managed,
  method: 'GET',
  path: '/api/administration/announcements',
  summary: 'All announcements, drafts and withdrawn ones too, last changed first',
  query: Closed({
    ...page,
    status: Type.Optional(
      Type.Unsafe<'draft' | 'published' | 'withdrawn' | ''>({
        type: 'string',
        enum: ['draft', 'published', 'withdrawn', ''],
      }),
    ),
  }),
  reply: Closed({ announcements: Type.Array(Managed), next: Nullable(Type.String()) }),
})

export const managedAnnouncement = endpoint({
  ...managed,
  ...ofOne,
  method: 'GET',
  path: '/api/administration/announcements/{id}',
  summary: 'One announcement with its latest text',
})

export const draftAnnouncement = endpoint({
  ...command,
  path: '/api/administration/announcements',
  summary: 'Begins an announcement; nobody sees it before it is published',
  body: Text,
  reply: Managed,
})

export const editAnnouncement = endpoint({
  ...command,
  needsVersion: true,
  ...ofOne,
  path: '/api/administration/announcements/{id}/versions',
  summary: 'Gives an announcement a new text; the public reads the former one until this is published',
  body: Text,
})

export const publishAnnouncement = endpoint({
  ...command,
  needsVersion: true,
  ...ofOne,
  path: '/api/administration/announcements/{id}/publish',
  summary: 'Shows the latest text to the public; a withdrawn announcement stays withdrawn',
})

export const withdrawAnnouncement = endpoint({
  ...command,
  needsVersion: true,
  ...ofOne,
  path: '/api/administration/announcements/{id}/withdraw',
  summary: 'Takes an announcement from the public, for good and with a reason',
  body: Closed({ reason: Reason }),
})
