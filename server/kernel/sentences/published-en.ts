import type { published as chinese } from './published-zh-cn.ts'

/** What is said of what is published, and of objections to it, English. */
export const published: Record<keyof typeof chinese, string> = {
  'nothing-published': 'Nothing is published of this item, which gives no licence.',
  'objected-already': 'Publication of this case was objected to already.',
  'objection-too-late': 'The time to object to publication ended on {dueOn}.',
  'no-objection': 'No objection to publication waits to be decided in this case.',
  'objection-without-reasons': 'Please give the reasons.',
  'paper-confidential': 'This paper is marked as confidential: only those who handle the case may open it.',
  'opening-without-reason':
    'Say why you open a paper that is marked as confidential: the reason is kept, and the applicant reads it.',
  'explanation-not-found': 'There is no such case that owes an explanation.',
  'explanation-not-written': 'There is no explanation to sign yet.',
  'explanation-changed': 'The explanation was rewritten (it is now version {version}). Please reload before signing.',
  'explanation-published-already': 'This version is public already.',
  'explanation-shows-personal-data': 'The explanation shows personal data and is not kept. Remove it first.',
  'field-shows-case-number': 'Line {line} holds the number of the case ({number}).',
  'field-shows-applicant': 'Line {line} holds the name of the applicant ({number}).',
}
