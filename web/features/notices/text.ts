import { words } from '../../kernel/language.tsx'

export const text = words(
  {
    title: '我的消息',
    lead: '办件和项目的每一步进展都会告知您。',
    signInFirst: '登录后查看您的消息',
    empty: '还没有消息。提交申请以后，每一步进展都会在这里告知您。',
    unread: '未读',
    unreadOf: (count: string) => `${count}条未读`,
    allRead: '全部已读',
    readAll: '全部标为已读',
    read: '标为已读',
    readWhich: (what: string, number: string) => `标为已读：${what}，编号${number}`,
    number: '办件编号',
    stageNumber: '编号',
    more: '更早的消息',
  },
  {
    title: 'My notices',
    lead: 'You are told here of every step your cases and projects take.',
    signInFirst: 'Sign in to see your notices',
    empty: 'There are no notices yet. Once you have applied, you are told here of every step.',
    unread: 'Unread',
    unreadOf: (count: string) => `${count} unread`,
    allRead: 'All read',
    readAll: 'Mark all as read',
    read: 'Mark as read',
    readWhich: (what: string, number: string) => `Mark as read: ${what}, number ${number}`,
    number: 'Case number',
    stageNumber: 'Number',
    more: 'Earlier notices',
  },
)
