// Who holds a post and who stands in (AB岗): said, tried out beforehand, and how it came about.
import { Type } from 'typebox'
import { Gap, Person, Post, PostCode } from './duty.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable } from './kernel/shapes.ts'

const Text = (maxLength: number) => Type.String({ maxLength })
const params = Closed({ code: PostCode })
const appointing = { tag: 'duty', allow: { 'centre-manager': 'all', head: 'department' } } as const

export const appointHolders = endpoint({
  ...appointing,
  method: 'POST',
  command: true,
  path: '/api/duty/posts/{code}/holders',
  summary: 'Say who holds a post and who stands in, in order; a stand-in must hold the same authority',
  params,
  body: Closed({ holders: Type.Array(Id, { minItems: 1, maxItems: 3 }) }),
  reply: Post,
})

export const previewAppointment = endpoint({
  ...appointing,
  method: 'GET',
  path: '/api/duty/posts/{code}/preview',
  summary:
    'What these holders would change in the next ten working days: the gaps they close and those they open; refused where the appointment would be',
  params,
  /** Account ids in their order, parted by commas. */
  query: Closed({ holders: Type.String({ pattern: '^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,2}$', maxLength: 110 }) }),
  reply: Closed({ closes: Type.Array(Gap), opens: Type.Array(Gap) }),
})

export const appointmentHistory = endpoint({
  method: 'GET',
  tag: 'duty',
  allow: { 'deputy-head': 'department', head: 'department', 'centre-manager': 'all', supervisor: 'all' },
  path: '/api/duty/posts/{code}/history',
  summary: 'Who was appointed to a post, by whom and when: the last fifty times, newest first',
  params,
  reply: Closed({
    appointments: Type.Array(
      Closed({
        at: Text(40),
        by: Closed({ name: Text(100), nameEn: Text(100) }),
        /** The holder first; null for an account that is no more. */
        holders: Type.Array(Nullable(Closed({ name: Text(100), nameEn: Text(100) }))),
      }),
    ),
  }),
})

export const governmentDuty = endpoint({
  method: 'GET',
  tag: 'duty',
  // Nobody of a department: to them there is no such post.
  allow: { 'deputy-head': 'department', head: 'department', 'centre-manager': 'all', supervisor: 'all' },
  path: '/api/duty/government',
  summary:
    'Who leads the government, which of them holds its post and who stands in, since when, and the opening hours of the next ten working days in which none of them is there',
  reply: Closed({
    /** Its head first, then the deputies; who may not sign in is left out. */
    leaders: Type.Array(Closed({ ...Person.properties, isAway: Type.Boolean() })),
    /** Null where nobody was appointed yet. */
    post: Nullable(Post),
    /** Since when these hold the post in this order; null where they came with the data. */
    sinceAt: Nullable(Text(40)),
    gaps: Type.Array(Closed({ on: Text(10), from: Text(5), to: Text(5) })),
  }),
})
