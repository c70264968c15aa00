type Facts = Record<string, string>

interface Said {
  reason: string
  reasonEn: string
  remedy: string
  remedyEn: string
}

const say = (reason: string, reasonEn: string, remedy: string, remedyEn: string): Said => ({
  ...{ reason, reasonEn, remedy, remedyEn },
})

/** What each rule of a structure says where it is broken, and what helps. */
export const sayings = {
  'closed-department-has-items': ({ which = '', whichEn = '' }: Facts) =>
    say(
      `部门撤销后，其事项无人办理：${which}。`,
      `The department is closed while items are left to it: ${whichEn}.`,
      '先取消这些事项，或由承接部门重新发布。',
      'Cancel these items first, or let the department that takes over publish them.',
    ),
  'closed-department-has-windows': ({ which = '', whichEn = '' }: Facts) =>
    say(
      `部门撤销后，其窗口仍开放：${which}。`,
      `The department is closed while windows of it stay open: ${whichEn}.`,
      '同时关闭这些窗口。',
      'Close these windows as well.',
    ),
  'closed-department-has-people': ({ which = '', whichEn = '' }: Facts) =>
    say(
      `部门撤销后，其人员仍在册：${which}。`,
      `The department is closed while people still belong to it: ${whichEn}.`,
      '先在用户管理中调离这些人员或停用其账号。',
      'Move these people or close their accounts among the users first.',
    ),
  'wrong-credit-code': () =>
    say(
      '统一社会信用代码不正确。',
      'The unified social credit code is not right.',
      '核对十八位代码及其校验码。',
      'Check the eighteen characters and the check character.',
    ),
  'department-named-twice': ({ which = '', whichEn = '' }: Facts) =>
    say(`与部门 ${which} 重名。`, `Department ${whichEn} has the same name.`, '换一个名称。', 'Choose another name.'),
  'department-word-twice': ({ which = '', whichEn = '' }: Facts) =>
    say(
      `文书字头与部门 ${which} 相同，文号会重复。`,
      `Department ${whichEn} opens its document numbers with the same word: numbers would be given twice.`,
      '换一个文书字头。',
      'Choose another word.',
    ),
  'closed-window-has-people': ({ which = '', whichEn = '' }: Facts) =>
    say(
      `窗口关闭后仍有人员：${which}。`,
      `The window is closed while people sit there: ${whichEn}.`,
      '把这些人员安排到其他窗口或撤出。',
      'Seat these people elsewhere, or take them away.',
    ),
  'closed-window-has-post': () =>
    say(
      '窗口关闭后仍设有 AB 岗。',
      'The window is closed while a post that must never be empty is at it.',
      '先在值班安排中调整该岗位。',
      'Change that post in the duty arrangements first.',
    ),
  'window-without-people': () =>
    say(
      '窗口无人。',
      'Nobody sits at the window.',
      '安排至少一名账号在用的窗口人员。',
      'Seat somebody there whose account is open.',
    ),
  'nobody-of-that-id': () =>
    say(
      '窗口人员中有不存在的账号。',
      'An account named for the window does not exist.',
      '重新选择窗口人员。',
      'Choose the people of the window again.',
    ),
  'person-of-other-department': ({ which = '', whichEn = '' }: Facts) =>
    say(
      `窗口人员不属于该部门：${which}。`,
      `People at the window belong to another department: ${whichEn}.`,
      '只安排本部门人员。',
      'Seat people of the department only.',
    ),
  'person-not-for-windows': ({ which = '', whichEn = '' }: Facts) =>
    say(
      `其岗位不在窗口：${which}。`,
      `Their role does not sit at windows: ${whichEn}.`,
      '安排窗口工作人员或审核人员。',
      'Seat clerks or reviewers.',
    ),
  'no-such-department': () =>
    say(
      '窗口所属部门不存在或已撤销。',
      'The department of the window does not exist or is closed.',
      '选择在用的部门。',
      'Choose a department that is open.',
    ),
  'window-code-of-other-department': () =>
    say(
      '窗口编码的前两位与部门编码不符。',
      'The first two digits of the window’s code are not those of its department.',
      '窗口编码以部门编码开头。',
      'Open the code with the code of the department.',
    ),
  'no-such-zone': () =>
    say('大厅没有这个区域。', 'The hall has no such zone.', '选择大厅已有的区域。', 'Choose a zone the hall has.'),
  'item-without-window': ({ which = '', whichEn = '' }: Facts) =>
    say(
      `这些事项没有可受理的窗口：${which}。`,
      `Items are left without a window that takes them: ${whichEn}.`,
      '保留该窗口，或先把事项改到其他窗口受理。',
      'Keep their window, or have the items taken at another window first.',
    ),
} satisfies Record<string, (facts: Facts) => Said>

export type StructureRule = keyof typeof sayings
