import { describe, expect, it } from 'vitest'
import { stallPermit } from '#testing/fixtures/index.ts'
import { paperLinesOf } from './check-lines.ts'
import { papersToBring } from './papers-to-bring.ts'
import { missingPapers } from './tolerance.ts'

const [plan, ...others] = stallPermit.materials
if (!plan) throw new Error('the stall has its plan')
const shared = { ...plan, source: 'government', sourceOrg: '规划局', necessity: 'shareable' } as const
const item = { ...stallPermit, materials: [shared, ...others] }
const application = (codes: readonly string[]) =>
  ({ materials: codes.map((material) => ({ material, fileId: 'f', sha256: 's' })) }) as never

describe('a paper another office shares', () => {
  it('is missing from no application, and brought by nobody', () => {
    expect(missingPapers(stallPermit, application([])).map(({ code }) => code)).toEqual([plan.code])
    expect(missingPapers(item, application([]))).toEqual([])
    expect(papersToBring(item, null)).toEqual([])
  })

  it('is judged where it was handed in all the same, and asked for by no check-list otherwise', () => {
    expect(paperLinesOf(item, application([]))).toEqual([])
    expect(paperLinesOf(item, application([plan.code]))).toEqual([{ subject: plan.code, handedIn: true }])
  })
})
