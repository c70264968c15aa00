import { describe, expect, it } from 'vitest'
import {
  actors,
  caseAfter,
  factsFor,
  historyTo,
  lostProperty,
  morningOf,
  owing,
  stallPermit,
} from '#testing/fixtures/index.ts'
import { given } from '#testing/given-when-then.ts'
import { nationalCalendar } from '../calendar/index.ts'
import type { CivilDate } from '../kernel/index.ts'
import { clocksOf } from './clocks.ts'
import type { CaseEvent } from './events.ts'
import { explainClocks } from './explain-clocks.ts'
import { dueOnOf, waitsFor } from './waits-for.ts'

const { timer, clerk } = actors
const granted = historyTo('granted') // on 2008-02-01
const awaited = (on: CivilDate): CaseEvent => ({ by: timer, type: 'PaymentAwaited', owedFen: 5_000, on })
const settled = (on: CivilDate): CaseEvent => ({ by: timer, type: 'PaymentSettled', on })
const issued = (on: CivilDate): CaseEvent => ({
  ...{ by: clerk, type: 'LicenceIssued', licenceName: stallPermit.result.name, validFrom: on, validTo: null, on },
})
const deliveryOf = (events: readonly CaseEvent[]) => clocksOf(caseAfter(events), stallPermit, nationalCalendar).delivery
const follow = { type: 'FollowPayment' } as const
const heard = (heldFen: number, changedOn: CivilDate | null, on: CivilDate = '2008-02-14') => {
  const register = owing(heldFen)
  return factsFor(timer, { at: morningOf(on), register: { ...register, dues: { ...register.dues, changedOn } } })
}

describe('a licence that waits for its fee', () => {
  it('waits as of the day of the notice, and of the decision where the notice was there before', () => {
    given(granted)
      .when(follow, heard(5_000, '2008-02-04'))
      .then([awaited('2008-02-04')])
    given(granted)
      .when(follow, heard(5_000, '2008-01-30'))
      .then([awaited('2008-02-01')])
  })

  it('waits no more as of the day it was settled, however late that is heard', () => {
    const waiting = [...granted, awaited('2008-02-04')]
    given(waiting)
      .when(follow, heard(0, '2008-02-13', '2008-02-20'))
      .then([settled('2008-02-13')])
    given(waiting)
      .when(follow, heard(0, null))
      .then([settled('2008-02-14')])
  })

  it('says so once; where nothing is to be issued it does not wait', () => {
    const refused = (events: CaseEvent[], facts: ReturnType<typeof heard>) =>
      given(events).when(follow, facts).thenRefused('not-possible-now', { command: 'FollowPayment', status: 'granted' })
    refused(granted, heard(0, null))
    refused([...granted, awaited('2008-02-04')], heard(7_000, '2008-02-05'))
    refused(granted, { ...heard(5_000, null), item: lostProperty })
  })

  it('is the applicant’s move, and the clerk’s list has no day for it', () => {
    const waiting = caseAfter([...granted, awaited('2008-02-04')])
    expect(waitsFor(waiting)).toBe('applicant')
    expect(dueOnOf(waiting, stallPermit, nationalCalendar)).toBeNull()
    expect(waitsFor(caseAfter([...granted, awaited('2008-02-04'), settled('2008-02-13')]))).toBe('issue')
  })
})

describe('the ten working days to deliver', () => {
  it('stand still from the day of the notice, and go on the day it is paid', () => {
    expect(deliveryOf(granted)).toEqual({ startOn: '2008-02-01', dueOn: '2008-02-20', stoppedOn: null })
    expect(deliveryOf([...granted, awaited('2008-02-04')])).toMatchObject({ pausedOn: '2008-02-04', stoppedOn: null })
    // Lost are 4, 5, 13, 14 and 15 February: the Spring Festival between them is not worked anyway.
    expect(deliveryOf([...granted, awaited('2008-02-04'), settled('2008-02-18')])).toEqual({
      ...{ startOn: '2008-02-01', dueOn: '2008-02-27', stoppedOn: null },
    })
  })

  it('lose nothing where it is paid the same day, and stop waiting with a licence that is issued all the same', () => {
    const same = [...granted, awaited('2008-02-04'), settled('2008-02-04')]
    expect(deliveryOf(same)?.dueOn).toBe(deliveryOf(granted)?.dueOn)
    const given = caseAfter([...granted, awaited('2008-02-04'), issued('2008-02-13')])
    expect(given.paymentWaits).toEqual([{ startOn: '2008-02-04', endOn: '2008-02-13' }])
  })

  it('say so in words, and day by day', () => {
    const explain = (events: CaseEvent[], on: CivilDate) =>
      explainClocks(caseAfter(events), stallPermit, nationalCalendar, `${on}T04:00:00.000Z`).find(
        ({ kind }) => kind === 'delivery',
      )
    const waiting = explain([...granted, awaited('2008-02-04')], '2008-02-14')
    expect(waiting).toMatchObject({ used: 2, paused: 4, left: 8, late: false, exclusions: [] })
    expect(waiting?.inWords.map(({ zh }) => zh)).toEqual([
      '2008年2月1日作出决定，当日不计，从次日起算（《民法典》第二百零一条）',
      '时限10个工作日：周末和节假日不计，调休上班日计入（《行政许可法》第八十二条）',
      '2008年2月4日起等待申请人缴费（依法先缴费后发证，缴款通知书已开具），尚未缴清；等待缴费的时间不计入送达期限',
      '其间周六2天、周日2天，不计入',
      '其间调休上班2天，照常计入',
      '现在暂停计时：缴清之日起继续计时',
      '2008年2月4日起暂停计时，已用2个工作日，还剩8个工作日',
    ])
    const paid = explain([...granted, awaited('2008-02-04'), settled('2008-02-18')], '2008-02-19')
    expect(paid?.days.filter(({ stands }) => stands).at(0)).toMatchObject({
      ...{ on: '2008-02-04', counts: false, why: '等待申请人缴费', whyEn: 'waiting for the applicant to pay' },
    })
    expect(paid?.inWords.map(({ en }) => en)).toContain(
      'From 4 February 2008 it waited for the applicant to pay (by law paid before it is issued, and the payment notice was there), settled on 18 February 2008; that time is no part of the time to deliver',
    )
  })
})
