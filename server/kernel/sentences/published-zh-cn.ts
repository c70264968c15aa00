/** What is said of what is published, and of objections to it, Chinese. */
export const published = {
  'nothing-published': '该事项不颁发证照，没有公示的内容。',
  'objected-already': '对该办件的公开已提出过异议。',
  'objection-too-late': '对公开提出异议的期限已于{dueOn}届满。',
  'no-objection': '该办件没有待处理的公开异议。',
  'objection-without-reasons': '请写明理由。',
} as const
