import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

it('gives units five working days to explain unless told otherwise', () => {
  expect(
    [readConfig({}), readConfig({ EXPLANATION_DAYS: '10' })].map(({ explanationDays }) => explanationDays),
  ).toEqual([5, 10])
})

describe('the settings of telling', () => {
  it('send no mail and keep the nights quiet unless told otherwise', () => {
    expect(readConfig({})).toMatchObject({ smtp: null, quietHours: { from: 1_260, to: 480 } })
    expect(readConfig({ QUIET_HOURS: 'none' }).quietHours).toBeNull()
  })

  it.each(['onedoor@example.cn', '一门 <onedoor@example.cn>'])('send mail from %s', (from) => {
    const smtp = { url: 'smtps://user:secret@mail.example.cn', from }
    expect(readConfig({ SMTP_URL: smtp.url, MAIL_FROM: from }).smtp).toEqual(smtp)
  })

  it.each([
    [{ SMTP_URL: 'mail.example.cn', MAIL_FROM: 'a@b.cn' }, /^SMTP_URL must be/],
    [{ SMTP_URL: 'http://secret@mail.example.cn', MAIL_FROM: 'a@b.cn' }, /^SMTP_URL must be((?!secret).)*$/],
    [{ SMTP_URL: 'smtp://mail.example.cn' }, /^MAIL_FROM must be/],
    [{ SMTP_URL: 'smtp://mail.example.cn', MAIL_FROM: 'a@b.cn\r\nBcc: c@d.cn' }, /^MAIL_FROM must be/],
    [{ QUIET_HOURS: '9pm' }, /^QUIET_HOURS must be/],
    [{ EXPLANATION_DAYS: '0' }, /^EXPLANATION_DAYS must be/],
  ])('are refused where they cannot be right: %j', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence)
  })
})
