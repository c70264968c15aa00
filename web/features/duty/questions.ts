import type { dutyCoverage } from '#api/duty.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'

export type Coverage = ReplyOf<typeof dutyCoverage>
