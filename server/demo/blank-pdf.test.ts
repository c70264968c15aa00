import { describe, expect, it } from 'vitest'
import { blankPdf } from './blank-pdf.ts'

describe('a blank PDF', () => {
  it('points to each of its objects and to its table', () => {
    const pdf = blankPdf('floor-plan (sample)').toString('ascii')
    const offsets = [...pdf.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset))
    expect(offsets.map((offset, n) => pdf.startsWith(`${n + 1} 0 obj`, offset))).toEqual(Array(5).fill(true))
    expect(pdf.startsWith('xref', Number(/startxref\n(\d+)/.exec(pdf)?.[1]))).toBe(true)
  })
})
