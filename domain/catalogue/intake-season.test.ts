import { expect, test } from 'vitest'
import { seasonEnd } from './intake-season.ts'

const springAndAutumn = [
  { from: '03-15', to: '04-15' },
  { from: '09-15', to: '10-15' },
]

test.each([
  ['2008-03-20', '2008-04-15', 'in spring'],
  ['2008-04-15', '2008-04-15', 'on the last day'],
  ['2008-10-01', '2008-10-15', 'in autumn'],
  ['2008-05-01', '2008-10-15', 'between them: of the next'],
  ['2008-12-01', '2009-04-15', 'after the last of the year: of the next year’s first'],
])('an application of %s belongs to the season that ends on %s: %s', (on, end) => {
  expect(seasonEnd(springAndAutumn, on)).toBe(end)
})

test('a season that ends on the last of February ends there in every year', () => {
  const winter = [{ from: '02-01', to: '02-29' }]
  expect(seasonEnd(winter, '2008-02-10')).toBe('2008-02-29')
  expect(seasonEnd(winter, '2009-02-10')).toBe('2009-02-28')
})

test('without seasons an application waits for none', () => {
  expect(seasonEnd([], '2008-02-10')).toBe('2008-02-10')
})
