import type { dataRequests } from '#api/data-requests.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'

export type DataRequest = ReplyOf<typeof dataRequests>['requests'][number]
