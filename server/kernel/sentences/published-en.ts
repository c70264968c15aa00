import type { published as chinese } from './published-zh-cn.ts'

/** What is said of what is published, and of objections to it, English. */
export const published: Record<keyof typeof chinese, string> = {
  'nothing-published': 'Nothing is published of this item, which gives no licence.',
  'objected-already': 'Publication of this case was objected to already.',
  'objection-too-late': 'The time to object to publication ended on {dueOn}.',
  'no-objection': 'No objection to publication waits to be decided in this case.',
  'objection-without-reasons': 'Please give the reasons.',
}
