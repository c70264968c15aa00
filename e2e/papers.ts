import type { Visitor } from './visitor.ts'
import { blankPdf } from '../server/demo/blank-pdf.ts'

/** A PDF as a scanner gives it. */
export const scanned = (name: string) => ({
  name: `${name}.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(blankPdf(name)),
})

/** Answers every open question on the page, by what kind of question it is; returns how many it touched. */
export async function answerQuestions({ page }: Visitor): Promise<number> {
  let touched = 0
  for (const field of await page.locator('.field').all()) {
    const input = field.locator('input, select, textarea').first()
    const type = (await input.getAttribute('type')) ?? (await input.evaluate((node) => node.tagName.toLowerCase()))
    if (type === 'file') continue
    if (type === 'radio' || type === 'checkbox') {
      if (await field.locator('input:checked').count()) continue
      await input.check()
    } else if ((await input.inputValue()) !== '') continue
    else if (type === 'select') await input.selectOption({ index: 1 })
    else if (type === 'date') await input.fill('2026-12-01')
    else await input.fill(answerTo(await field.innerText()))
    touched += 1
  }
  return touched
}

/** Answers the guided questions of a food licence: a first one, with a small kitchen. Each answer leads to the next question. */
export async function answerScenarios({ page }: Visitor): Promise<void> {
  await page.getByRole('radio', { name: '首次申请' }).check()
  await page
    .getByRole('group', { name: /现场加工/ })
    .getByRole('radio', { name: '是' })
    .check()
  await page.getByRole('radio', { name: '不足一百五十平方米' }).check()
}

function answerTo(said: string): string {
  if (/公民身份号码/.test(said)) return '320684198001010018'
  if (/统一社会信用代码/.test(said)) return '91350100M000100Y43'
  if (/11 位手机/.test(said)) return '13800138000'
  if (/只填数字/.test(said)) return '12'
  return `${said.split('\n')[0] ?? ''}一二三`.slice(0, 20)
}
