/** What is said of what is published, and of objections to it, Chinese. */
export const published = {
  'nothing-published': '该事项不颁发证照，没有公示的内容。',
  'objected-already': '对该办件的公开已提出过异议。',
  'objection-too-late': '对公开提出异议的期限已于{dueOn}届满。',
  'no-objection': '该办件没有待处理的公开异议。',
  'objection-without-reasons': '请写明理由。',
  'paper-confidential': '这份材料标有保密标记，只有办理本件的人员可以查看。',
  'opening-without-reason': '查看标有保密标记的材料，请写明理由；理由会记录并告知申请人。',
  'explanation-not-found': '没有找到需要公开说明的办件。',
  'explanation-not-written': '还没有写公开说明，不能签发。',
  'explanation-changed': '公开说明已有更新（现为第 {version} 版），请刷新后再签发。',
  'explanation-published-already': '这一版公开说明已经公开。',
  'explanation-shows-personal-data': '公开说明中有个人信息，不能保存。请删除后再保存。',
  'field-shows-case-number': '第 {line} 行含有办件编号（{number}）。',
  'field-shows-applicant': '第 {line} 行含有申请人姓名或名称（{number}）。',
} as const
