import { address, contactPage, form, group, longText, text } from './fields.ts'

/** For items without questions of their own: what is applied for, where, and whom to call. */
export const genericForm = form(
  group(
    '申请内容',
    'Application',
    {
      subject: text('申请事由', 'Subject of the application', 200),
      siteAddress: address('事项所在地址', 'Address concerned'),
      description: longText('情况说明', 'Description'),
    },
    { remarks: longText('备注', 'Remarks') },
  ),
  contactPage,
)
