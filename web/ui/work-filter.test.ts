import { describe, expect, it } from 'vitest'
import { searchOf, workFilterOf, type WorkFilter } from './work-filter.ts'

const read = (search: string) => workFilterOf(new URLSearchParams(search), 'clerk')

describe('a filter in the address', () => {
  it.each<WorkFilter>([
    { list: 'window' },
    { list: 'review', due: 'overdue', mine: 'true' },
    { list: 'decision', item: '1806', window: '0181', after: '2026-11-27_6986a46b' },
  ])('is read as it was written: %o', (filter) => {
    expect(read(searchOf(filter))).toEqual(filter)
  })

  it('begins at the list the role is there for', () => {
    expect(read('')).toEqual({ list: 'window' })
    expect(workFilterOf(new URLSearchParams(), 'reviewer')).toEqual({ list: 'review' })
    expect(workFilterOf(new URLSearchParams(), 'head')).toEqual({ list: 'decision' })
  })

  it('leaves out what it does not know', () => {
    expect(read('list=nobody&due=yesterday&item=18&window=x&mine=yes&other=1')).toEqual({ list: 'window' })
  })
})
