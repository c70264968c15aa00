import type { handOvers } from '#api/hand-overs.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'

export type HandOver = ReplyOf<typeof handOvers>['lists'][number]
