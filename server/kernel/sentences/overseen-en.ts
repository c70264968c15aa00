import type { overseen as chinese } from './overseen-zh-cn.ts'

/** What is said no with about cards, outages, orders, complaints and inspections. */
export const overseen = {
  'outage-not-found': 'There is no such outage.',
  'outage-decided-already': 'This outage was confirmed or rejected already.',
  'card-not-found': 'There is no such card.',
  'card-of-another': 'This step of the card is not yours to take.',
  'card-not-possible-now': 'This cannot be done with the card now.',
  'order-not-found': 'There is no such order.',
  'order-of-another': 'This step of the order is not yours to take.',
  'order-not-possible-now': 'This cannot be done with the order now.',
  'complaint-not-found': 'There is no such complaint.',
  'complaint-of-another': 'This step of the complaint is not yours to take.',
  'complaint-not-possible-now': 'This cannot be done with the complaint now.',
  'complaint-about-own-unit':
    'The complaint is about your own unit. Show the complainant to another window, the website or a supervisor.',
  'investigator-is-concerned': 'The unit complained of cannot investigate.',
  'inspection-not-found': 'There is no such inspection.',
  'inspection-of-another': 'This step of the inspection is not yours to take.',
  'inspection-not-possible-now': 'This cannot be done with the inspection now.',
  'visit-in-the-future': 'A visit cannot lie in the future.',
  'field-unknown-file': 'There is no such file of yours; upload it again.',
  'score-not-found': 'There is no such score.',
  'score-record-not-found': 'There is no such record of reward or discipline.',
  'score-record-of-another': 'This step of the record is not yours to take.',
  'score-record-not-possible-now': 'This cannot be done with the record now.',
  'score-record-in-the-future': 'The day it happened cannot lie in the future.',
  'score-record-twice': 'This document was recorded already for the same subject and kind: one decision counts once.',
  'asked-again-already': 'Another look was asked for already; it is asked for once.',
  'another-look-not-possible':
    'Another look cannot be asked for now: there is no answer yet, or more than 30 days passed since.',
  'investigator-looked-before': 'Another look is made by another unit than the first, or by supervision itself.',
  'field-not-a-hundred': 'The nine weights have to be a hundred together.',
  'field-unknown-subject': 'There is no such department, window or person.',
} satisfies Record<keyof typeof chinese, string>
