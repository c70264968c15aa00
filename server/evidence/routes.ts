import * as contract from '#api/evidence.ts'
import type { Account } from '../identity/index.ts'
import type { Mount } from '../kernel/mount.ts'
import type { Evidence } from './evidence.ts'

/** The routes of evidence: all public, and nothing in them but hashes. */
export function evidenceRoutes(mount: Mount<Account>, evidence: Evidence): void {
  mount(contract.checkpoint, async ({ reply }) => {
    const { note } = await evidence.checkpoint()
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'public, max-age=30').send(note)
  })
  mount(contract.logKey, ({ reply }) => reply.type('text/plain; charset=utf-8').send(`${evidence.verifier}\n`))
  mount(contract.inclusion, ({ params: { hash } }) => evidence.inclusion(hash))
  mount(contract.consistency, ({ params: { before } }) => evidence.consistency(Number(before)))
}
