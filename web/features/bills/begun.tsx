import { useWords, words } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { BillView } from './questions.ts'

const text = words(
  {
    begun: (at: string, sum: string) => `${at} 发起了一笔 ${sum} 的网上支付，支付平台尚未告知结果。`,
    advice: '如已付款，请勿重复缴纳：系统会向支付平台核实，到账后自动记入；如未付款，可重新支付。',
    atDesk: '收款前请先问清缴款人是否已经付款；多收的款项须办理退款。',
  },
  {
    begun: (at: string, sum: string) =>
      `An online payment of ${sum} was begun ${at}; the gateway has told nothing of it yet.`,
    advice:
      'If it was paid, please do not pay again: the gateway is asked, and the money is entered by itself. If it was not, it can be paid anew.',
    atDesk: 'Before taking money, ask the payer whether they have paid already: what is taken twice has to go back.',
  },
)

/** That a payment was begun over the internet and nobody knows yet what became of it: to the payer, or at the desk. */
export function Begun({ view: { begun, balance }, atDesk = false }: { view: BillView; atDesk?: boolean }) {
  const word = useWords(text)
  const { moment, money } = useWriters()
  if (begun === null || balance.owedFen === 0) return null
  return (
    <p className="notice" role="status">
      {word.begun(moment(begun.at), money(begun.amountFen))} {atDesk ? word.atDesk : word.advice}
    </p>
  )
}
