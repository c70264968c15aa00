import { createHash } from 'node:crypto'

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:30rem;margin:2rem auto;padding:0 1rem;color:#1a2330}
h1{font-size:1.25rem}strong{font-size:2rem;display:block;margin:.5rem 0}
button{font:inherit;min-height:44px;padding:.5rem 1.25rem;margin:.5rem .5rem 0 0;border:1px solid #17447a;border-radius:6px;background:#fff;color:#17447a}
button[value=pay]{background:#17447a;color:#fff}p.note{color:#5b6775}`

/** Nothing but the page's own style; no frame; back to the payee only. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
}

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** The page an order is paid on. */
export function payPage(
  { subject, amountFen, returnUrl }: { subject: string; amountFen: number; returnUrl: string },
  isPaid: boolean,
): string {
  const amount = new Intl.NumberFormat('zh-CN', { style: 'currency', currency: 'CNY' }).format(amountFen / 100)
  const form = isPaid
    ? `<p role="status">已支付 · Paid</p><p><a href="${escaped(returnUrl)}">返回 · Back</a></p>`
    : `<form method="post"><button name="do" value="pay">支付 · Pay</button><button name="do" value="fail">支付失败 · Let it fail</button><button name="do" value="pay-untold">支付但不通知 · Pay, tell nobody</button></form>`
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>模拟支付 · Sandbox payment</title><style>${style}</style>
<h1>模拟支付平台 · Sandbox payment gateway</h1><p>${escaped(subject)}</p><strong>${escaped(amount)}</strong>
<p class="note">不会真的扣款 · No money is taken here.</p>${form}</html>`
}
