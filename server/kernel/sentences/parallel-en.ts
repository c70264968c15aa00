import type { parallel as chinese } from './parallel-zh-cn.ts'

/** What is said of parallel approvals and construction projects, English. */
export const parallel: Record<keyof typeof chinese, string> = {
  'approval-not-found': 'There is no such parallel approval, or it is not yours to see.',
  'approval-of-another': 'This step of the parallel approval is not yours to take.',
  'approval-not-possible-now': 'This cannot be done with the parallel approval now.',
  'licence-ended-already': 'The licence of this item was revoked or cancelled already.',
  'issue-before-ending': 'The licence of this item was not issued yet: there is none to revoke or cancel.',
  'stage-not-found': 'The project has no such stage.',
  'supplement-incomplete': 'Everything missing is told at once. Not named yet: {papers}.',
  'stage-under-way': 'This stage is being handled already.',
  'stage-not-ready': 'A stage before this one is not finished; it cannot be applied for yet.',
  'stage-not-open': 'This stage is not being handled.',
  'supplement-asked-already': 'Everything missing is told once: it was told already and cannot be asked for again.',
  'department-has-answered': 'Your department has answered.',
  'procedure-runs': 'The special procedure of your department has not ended; please end it first.',
  'no-procedure-runs': 'No special procedure of your department is running.',
  'conditions-needed': 'Whoever agrees with conditions names each of them.',
  'conditions-not-meant': 'Conditions go with agreeing with conditions only.',
  'disagreement-without-reasons': 'Whoever disagrees says why.',
  'record-needed': 'Please write down what was said or decided.',
  'meeting-day-not-possible': 'The day is after the disagreement and not after today.',
  'outcome-for-each-dissenter':
    'Please record what each department that disagreed says in the end, and of those alone.',
  'nothing-to-confirm': 'Your department has no changed answer to confirm.',
  'dissenter-not-heard': 'Nobody of a department that disagreed was at the table; nobody else speaks for it.',
  'agreement-takes-a-meeting':
    'What a department says changes at a meeting alone; the head of the lead department can only note that a disagreement stands.',
  'extended-already': 'The time was extended once and is not extended again.',
  'time-is-over': 'The time the law allows is over and cannot be extended.',
  'facts-follow-the-form': 'What a goal goes by follows from its form and is not changed here.',
}
