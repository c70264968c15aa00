// The two ways cities set their colours. Both stay configurable: colours mean different things in different cities.
import type { RuleNo } from './rule-numbers.ts'
import type { PointsTable, RuleSettings, Rung, SupervisionSettings } from './settings.ts'

const reminders: readonly Rung[] = [
  { level: 'blue', when: { used: 0.5 }, moreThan: 5 },
  { level: 'blue', when: { leftDays: 1 }, atMost: 5 },
]
/** A promise of one day is near its end before it has begun. */
const nearYellow: Rung = { level: 'yellow', when: { used: 0.9 }, moreThan: 1 }
const over = (level: Rung['level'], overDays = 0): Rung => ({ level, when: { overDays } })
const only = (level: RuleSettings['level'], thresholds?: RuleSettings['thresholds']): RuleSettings => ({
  enabled: true,
  ...(level && { level }),
  ...(thresholds && { thresholds }),
})
const ladder = (...rungs: readonly Rung[]): RuleSettings => ({ enabled: true, ladder: rungs })

const rules: Record<RuleNo, RuleSettings> = {
  'T-01': ladder({ level: 'blue', when: { leftDays: 1 } }, over('red')),
  'T-02': ladder(over('yellow')),
  'T-03': ladder(...reminders, nearYellow, over('red')),
  'T-04': ladder(over('double-red')),
  'T-05': ladder(over('yellow'), over('red', 5)),
  'T-06': ladder(over('yellow')),
  'T-07': only('red'),
  'T-08': ladder(over('red')),
  'T-09': { ...ladder(over('red')), level: 'red', thresholds: { noticeDays: 7 } },
  'T-10': ladder(over('yellow')),
  'T-11': { enabled: true, thresholds: { yellowAfterHours: 2 } },
  'T-12': ladder(over('yellow')),
  'T-13': ladder(over('yellow')),
  'T-14': ladder(over('yellow')),
  'P-01': only('red'),
  'P-02': only('red', { officers: 2 }),
  'P-03': only('red'),
  'P-04': only('red'),
  'P-05': only('red'),
  'P-06': only('red'),
  'P-07': only('yellow', { lastDayStarts: 3, windowDays: 90 }),
  'P-08': only('red'),
  'P-09': only('yellow'),
  'P-10': only('red'),
  'F-01': only('red'),
  'F-02': only('red'),
  'F-03': only('red'),
  'F-04': only('yellow'),
  'C-01': only('yellow'),
  'C-02': only('yellow'),
  'C-03': only('red'),
  'C-04': only('yellow', { days: 7 }),
  'I-01': only('red', { backEntryMinutes: 60, wholeCaseMinutes: 5 }),
  'I-02': only('investigate', { burst: 10, withinMinutes: 30, doneWithinSeconds: 120 }),
  'I-03': only('red'),
  'I-04': only('yellow'),
  'I-05': only('red', { ratio: 0.05, atLeast: 3, chance: 0.0001 }),
  'I-06': only('investigate', { lastDays: 1, ratio: 0.2, atLeast: 5 }),
  'I-07': only('investigate'),
  'I-08': only('investigate', { ratio: 0.5, atLeast: 8, chance: 0.0001 }),
  'I-09': only('yellow', { withinMinutes: 30, graceMinutes: 30 }),
  'D-01': only('yellow', { lateHours: 24, pointsPerPercent: -1, pointsAtMost: -5 }),
  'D-02': only('yellow', { pointsPerPercent: -1, pointsAtMost: -5 }),
  'D-03': only('yellow', { answerDays: 10, provideDays: 20, verifyDays: 10 }),
  'S-01': only('yellow', { slight: -2, ordinary: -3, grave: -5, acceptDays: 5, answerDays: 10, matterDays: 3 }),
  'S-02': ladder(over('yellow'), over('red', 5)),
  'S-03': only('yellow', { minutes: 15 }),
} // prettier-ignore

/** Points of a prefecture's regulation: yellow −5, red −10. */
export const prefecturePoints: PointsTable = {
  byLevel: { blue: 0, yellow: -5, red: -10, 'double-red': -10, investigate: 0 },
  repeatedYellow: { from: 3, points: -3 },
  byRule: {},
}

/** What Haimen took off in 2008: half a point, or one; its own paper calls it too little to matter. */
export const haimenPoints: PointsTable = {
  byLevel: { blue: 0, yellow: -0.5, red: -1, 'double-red': -1, investigate: 0 },
  repeatedYellow: { from: 3, points: -0.5 },
  byRule: {},
}

/** The default: yellow warns and costs from the third in a month on, red costs five, double red ten. */
export const defaultPoints: PointsTable = {
  byLevel: { blue: 0, yellow: 0, red: -5, 'double-red': -10, investigate: 0 },
  repeatedYellow: { from: 3, points: -1 },
  byRule: { 'S-01': -2 },
}

/** Yellow near the end, red once it is over (Chengdu 2010, Yulin). */
export const nearYellowOverRed = rules

/** Yellow with an order once it is over, red once that order is ignored: after three working days unless set otherwise (Zhanjiang 2009). */
export const overYellowIgnoreRed: Record<RuleNo, RuleSettings> = {
  ...rules,
  'T-03': ladder(...reminders, over('yellow'), over('red', 3)),
  'T-01': ladder({ level: 'blue', when: { leftDays: 1 } }, over('yellow'), over('red', 3)),
  'T-08': ladder(over('yellow'), over('red', 3)),
}

export const presets = {
  'near-yellow-over-red': nearYellowOverRed,
  'over-yellow-ignore-red': overYellowIgnoreRed,
} as const
export type Preset = keyof typeof presets

/** What holds before anybody set anything. */
export const firstSettings: SupervisionSettings = {
  version: 1,
  effectiveFrom: '1990-01-01',
  name: 'near-yellow-over-red',
  rules,
  points: defaultPoints,
}

/** Settings that were published before a rule was brought in: it is set as the first settings have it. */
export const withEveryRule = (settings: SupervisionSettings): SupervisionSettings => ({
  ...settings,
  rules: { ...rules, ...settings.rules },
})
