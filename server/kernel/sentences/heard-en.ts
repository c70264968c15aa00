import type { heard as chinese } from './heard-zh-cn.ts'

/** Of hearings and of who is to be heard before a decision, English. */
export const heard: Record<keyof typeof chinese, string> = {
  'party-not-found': 'There is no such applicant.',
  'officer-has-interest': '{name} has an interest in this application or keeps out of it, and may not inspect for it.',
  'hearing-has-its-own-notice': 'A hearing starts with its notice: please schedule the hearing.',
  'hearing-ends-with-its-minutes': 'A hearing is under way: it ends when its minutes are recorded.',
  'hearing-under-way-already': 'A hearing is under way already; the right need not be told again.',
  'hearing-requested-already': 'A hearing was asked for already.',
  'hearing-waived-already': 'The right to a hearing was given up already.',
  'hearing-request-too-late': 'The time to ask for a hearing ended on {dueOn}.',
  'hearing-scheduled-already': 'A hearing was scheduled already.',
  'hearing-not-held-yet': 'The hearing is on {heldOn}: there are no minutes before it.',
  'hearing-notice-too-short':
    'Notice is given seven working days before: the hearing can be on {earliest} at the earliest.',
  'hearing-too-late': 'The hearing must be held by {latest}.',
  'hearing-on-a-day-off': '{heldOn} is not a working day. Please choose another.',
  'hearing-right-open': 'The right to a hearing was told and may be used until {dueOn}; nothing can be decided before.',
  'hearing-before-decision': 'The hearing comes first: the decision rests on its minutes.',
  'hearing-required': 'The law prescribes a hearing before “{item}” is decided.',
  'competition-before-grant':
    'This is granted by way of {procedure} only (Licensing Law Art. 53): hold it as a special procedure and record its result first.',
  'exam-result-missing':
    'This qualification is given by examination (Licensing Law Art. 54), and the result is not there: {material}.',
  'parties-not-told':
    '“{item}” touches major interests of others: they are told and heard before it is decided (Licensing Law, Art. 36).',
  'party-not-heard': 'Interested party no. {party} has not been heard yet; nothing can be decided before.',
  'party-unknown': 'There is no such interested party.',
  'party-heard-already': 'Interested party no. {party} was heard already.',
  'party-may-still-speak':
    'Interested party no. {party} may speak until {dueOn}; before then silence cannot be recorded.',
  'party-speaks-at-the-window': 'The window records an interested party’s request for a hearing.',
  'hearing-not-later': 'The new day must be after {heldOn}.',
}
