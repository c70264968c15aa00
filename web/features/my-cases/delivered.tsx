import { useWords, words } from '../../kernel/language.tsx'

const text = words(
  {
    window: '窗口领取',
    electronic: '电子送达',
    courier: (company: string, number: string) => `邮寄送达：${company}，运单号 ${number}`,
    self: '本人签名领取',
    agent: '受托人签名代领',
    paper: '纸质签收',
    scan: '查看签收件（在新窗口打开）',
    signature: '查看签名（在新窗口打开）',
  },
  {
    window: 'Handed over at the window',
    electronic: 'Delivered electronically',
    courier: (company: string, number: string) => `Sent by ${company}, parcel ${number}`,
    self: 'collected and signed for by the applicant',
    agent: 'collected and signed for by the agent',
    paper: 'signed for on paper',
    scan: 'See the signed receipt (opens in a new window)',
    signature: 'See the signature (opens in a new window)',
  },
)

/** How a result was handed over: the parcel to look for, or who collected it and signed. */
export function Delivered({ id, details }: { id: string; details: Record<string, unknown> }) {
  const word = useWords(text)
  const { method, courier, trackingNo, collected, scan } = details
  if (method !== 'window' && method !== 'courier' && method !== 'electronic') return null
  if (method === 'courier') return <p>{word.courier(said(courier), said(trackingNo))}</p>
  const signed =
    collected === 'self' || collected === 'agent'
      ? { how: word[collected], path: `/api/cases/${id}/signature`, see: word.signature }
      : scan !== undefined && { how: word.paper, path: `/api/files/${said(scan)}`, see: word.scan }
  return (
    <p>
      {word[method]}
      {signed && (
        <>
          {' · '}
          {signed.how}{' '}
          <a href={signed.path} target="_blank" rel="noreferrer">
            {signed.see}
          </a>
        </>
      )}
    </p>
  )
}

const said = (words: unknown): string => (typeof words === 'string' ? words : '')
