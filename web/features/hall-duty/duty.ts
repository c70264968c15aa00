import type { hallDuty } from '#api/hall-duty.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'

/** The hall as its duty manager sees it. */
export type Duty = ReplyOf<typeof hallDuty>
