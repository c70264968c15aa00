import { demoAccounts, demoDeciders, demoPassword, demoSecret } from './demo-accounts.ts'

const header = ['角色', 'Role', '单位', 'Of', '用户名 User name', '密码 Password', '动态验证码 Code']

/** What is printed once the demo city is served at `url`: where it is, and who may sign in. */
export function welcome(url: string): string {
  const rows = demoAccounts.map(({ roleZh, roleEn, ofZh, ofEn, username }) => {
    return [roleZh, roleEn, ofZh, ofEn, username, demoPassword, demoDeciders.includes(username) ? '✓' : '']
  })
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => width(row[column] ?? ''))))
  const line = (row: readonly string[]) => `  ${row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ')}`
  const rule = widths.map((columns) => '─'.repeat(columns))
  return [
    '',
    `  OneDoor 一门  ${url}`,
    '',
    ...[header, rule, ...rows].map((row) => line(row).trimEnd()),
    '',
    '  标 ✓ 的账号登录时还要动态验证码：把密钥加入身份验证器，或运行命令查看。',
    '  Those with ✓ also show a code: add the secret to an authenticator, or ask for it.',
    `  密钥 Secret  ${demoSecret}    npx onedoor user code construction-head`,
    '',
    '  演示数据，人物与编号均为虚构。 A demo city: people and numbers are invented.',
    '',
  ].join('\n')
}

const pad = (text: string, columns: number) => text + ' '.repeat(columns - width(text))

/** Columns on a terminal: Chinese characters and full-width signs take two. */
const width = (text: string) =>
  Array.from(text).reduce((sum, sign) => sum + (/[\u3000-\u9fff\uff00-\uff60]/.test(sign) ? 2 : 1), 0)
