import type { absences, delegations, dutyCoverage, dutyPosts } from '#api/duty.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'

export type Coverage = ReplyOf<typeof dutyCoverage>
export type Gap = Coverage['gaps'][number]
export type Post = ReplyOf<typeof dutyPosts>['posts'][number]
export type Absence = ReplyOf<typeof absences>['absences'][number]
export type Delegated = ReplyOf<typeof delegations>['delegations'][number]
