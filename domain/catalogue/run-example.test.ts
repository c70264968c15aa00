import { expect, it } from 'vitest'
import { stallPermit } from '#testing/fixtures/index.ts'
import { compileCalendar, nationalCalendar } from '../calendar/index.ts'
import { runExample } from './run-example.ts'

const calendar = compileCalendar(nationalCalendar)
const example = { name: '摆摊', nameEn: 'A stall', situation: {}, expected: { materials: [], feeFen: 0, dueOn: '' } }

it.each(['2008-02-30', '0001-01-01', '2099-12-31', '2206-03-01'])('cannot be run on %s', (appliedOn) => {
  expect(runExample(stallPermit, { ...example, appliedOn }, calendar)).toBeNull()
})

it('says by when it is promised', () => {
  expect(runExample(stallPermit, { ...example, appliedOn: '2008-01-28' }, calendar)).toMatchObject({ feeFen: 0 })
})
