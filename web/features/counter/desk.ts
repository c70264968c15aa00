import type { counterDesk } from '#api/hall-desk.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'

export type Desk = ReplyOf<typeof counterDesk>
export type Ticket = NonNullable<Desk['ticket']>
