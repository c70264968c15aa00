import { expect, it } from 'vitest'
import { stallPermit } from '#testing/fixtures/index.ts'
import { basisOf } from './clock-bases.ts'
import { clockKinds } from './clock-kinds.ts'
import type { LedgerClock } from './clock-ledger.ts'

it.each(clockKinds)('the basis of the clock %s is told in words, without a mark of ours', (kind) => {
  const { zh, en } = basisOf({ kind } as LedgerClock, stallPermit)
  for (const said of [zh, en]) {
    expect(said).toMatch(/\S/)
    expect(said).not.toMatch(/[（(][A-Z][）)]/)
  }
})
