import { describe, expect, it } from 'vitest'
import { readNotice } from './read-notice.ts'

const kinds = (text: string, year = 2026) =>
  readNotice(text, year).days.map(({ on, works }) => `${on.slice(5)} ${works ? 'worked' : 'off'}`)
const faults = (text: string, year = 2026) =>
  readNotice(text, year).faults.map(({ line, reason }) => `${line} ${reason}`)

/** The notice for 2026, as it was published. */
const official = `国务院办公厅关于2026年部分节假日安排的通知
各省、自治区、直辖市人民政府，经国务院批准，现将2026年部分节假日安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。`

describe('a yearly notice', () => {
  it('is read in the words of the State Council', () => {
    const { days, faults: none } = readNotice(official, 2026)
    expect(none).toEqual([])
    expect(days).toHaveLength(3 + 1 + 9 + 2 + 3)
    expect(days[0]).toEqual({ on: '2026-01-01', works: false, why: '元旦', whyEn: 'New Year' })
    expect(days.filter(({ works }) => works).map(({ on }) => on)).toEqual(['2026-01-04', '2026-02-14', '2026-02-28'])
    expect(days.at(-1)).toMatchObject({ on: '2026-04-06', why: '清明节' })
  })

  it.each([
    ['lines', '2026-01-01~2026-01-02 放假 元旦\n2026-01-04 上班 元旦'],
    ['CSV with a heading', 'date,kind,name\r\n2026-01-01,off,元旦\r\n2026-01-02,off,元旦\r\n2026-01-04,work,元旦'],
    [
      'JSON',
      JSON.stringify({
        year: 2026,
        days: [
          { name: '元旦', date: '2026-01-01', isOffDay: true },
          { name: '元旦', date: '2026-01-02', isOffDay: true },
          { name: '元旦', date: '2026-01-04', isOffDay: false },
        ],
      }),
    ],
  ])('is read from %s', (_, text) => {
    expect(faults(text)).toEqual([])
    expect(kinds(text)).toEqual(['01-01 off', '01-02 off', '01-04 worked'])
  })

  it('may name the last days of the year before, and no others', () => {
    expect(kinds('2025-12-31 上班')).toEqual(['12-31 worked'])
    expect(faults('2025-11-30 上班\n2027-01-01 放假')).toEqual(['1 other-year', '2 other-year'])
  })

  it.each([
    ['2026-02-30 放假', '1 no-such-day'],
    ['2026-03-02~2026-03-01 放假', '1 no-such-day'],
    ['2026-03-02 也许', '1 off-or-worked'],
    ['2026-03-02 放假\n2026-03-02 上班', '2 named-twice'],
    ['2026-01-01~2026-12-31 放假', '1 too-long'],
    ['第12届运动会', '1 no-date'],
    ['{"days":', '1 no-date'],
    ['{"days":[{"date":"2026-01-01"}]}', '1 off-or-worked'],
  ])('%s is not understood, and says which line', (text, fault) => {
    expect(faults(text)).toEqual([fault])
  })
})
