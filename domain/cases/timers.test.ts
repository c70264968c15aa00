import { describe, expect, it } from 'vitest'
import { caseAfter, historyTo, stallPermit } from '#testing/fixtures/index.ts'
import { isWorkday, nationalCalendar } from '../calendar/index.ts'
import { addDays, type CivilDate } from '../kernel/index.ts'
import { lastDayToCorrect } from './lapse.ts'
import type { CaseState } from './state.ts'
import { timersOf, type TimerKind } from './timers.ts'

const actsOn = (kind: TimerKind, state: CaseState): CivilDate =>
  timersOf(state, stallPermit, nationalCalendar).find((timer) => timer.kind === kind)?.actsOn ?? ''

/** Sixty days one after another: ten weeks of every weekday, with the holidays of a spring. */
const days = Array.from({ length: 60 }, (_, at) => addDays('2008-01-10', at))

describe('whoever is reminded is reminded on a working day', () => {
  it('that an application lapses: at least ten days before', () => {
    const asked = caseAfter(historyTo('awaiting-correction'))
    for (const sinceOn of days) {
      const state = { ...asked, openCorrection: asked.openCorrection && { ...asked.openCorrection, sinceOn } }
      const on = actsOn('lapse-near', state)
      expect(isWorkday(nationalCalendar, on), on).toBe(true)
      const lastOn = lastDayToCorrect(state, stallPermit, nationalCalendar) ?? ''
      expect(on <= addDays(lastOn, -10), `${on} for ${lastOn}`).toBe(true)
    }
  })

  it('that a licence ends', () => {
    const issued = caseAfter(historyTo('delivered'))
    for (const day of days) {
      const validTo = addDays(day, 800)
      const on = actsOn('renewal-near', { ...issued, licence: issued.licence && { ...issued.licence, validTo } })
      expect(isWorkday(nationalCalendar, on), on).toBe(true)
    }
  })
})
