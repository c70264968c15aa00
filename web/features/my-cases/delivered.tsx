import { useWords, words } from '../../kernel/language.tsx'

const text = words(
  {
    window: '窗口领取',
    electronic: '电子送达',
    courier: (company: string, number: string) => `邮寄送达：${company}，运单号 ${number}`,
    self: '本人签名领取',
    agent: '受托人签名代领',
    signature: '查看签名（在新窗口打开）',
  },
  {
    window: 'Handed over at the window',
    electronic: 'Delivered electronically',
    courier: (company: string, number: string) => `Sent by ${company}, parcel ${number}`,
    self: 'collected and signed for by the applicant',
    agent: 'collected and signed for by the agent',
    signature: 'See the signature (opens in a new window)',
  },
)

/** How a result was handed over: the parcel to look for, or who collected it and signed. */
export function Delivered({ id, details }: { id: string; details: Record<string, unknown> }) {
  const word = useWords(text)
  const { method, courier, trackingNo, collected } = details
  if (method !== 'window' && method !== 'courier' && method !== 'electronic') return null
  if (method === 'courier') return <p>{word.courier(said(courier), said(trackingNo))}</p>
  const signed = collected === 'self' || collected === 'agent' ? collected : null
  return (
    <p>
      {word[method]}
      {signed && (
        <>
          {' · '}
          {word[signed]}{' '}
          <a href={`/api/cases/${id}/signature`} target="_blank" rel="noreferrer">
            {word.signature}
          </a>
        </>
      )}
    </p>
  )
}

const said = (words: unknown): string => (typeof words === 'string' ? words : '')
