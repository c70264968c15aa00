import { amount, day, type Both } from './clock-words.ts'
import type { Exclusion } from './exclusions.ts'
import { specialWords } from './special-words.ts'
import type { CaseState } from './state.ts'

/** What was not counted and by what right, and how such days are told from others. */
export function exclusionsInWords(exclusions: readonly Exclusion[]): Both[] {
  if (exclusions.length === 0) return []
  return [...exclusions.map(inWords), rule]
}

function inWords({ procedure, ground, told, toldUntil, from, to, overTold }: Exclusion): Both {
  const name = specialWords[procedure]
  const [start, length, until] = [day(from), amount(told.value, told.unit), day(toldUntil)]
  const past: Both = overTold ? { zh: '，已超过告知的时间', en: ', longer than told' } : { zh: '', en: '' }
  const end =
    to === null
      ? { zh: `尚未结束${past.zh}`, en: `not over yet${past.en}` }
      : { zh: `${day(to).zh}结束${past.zh}`, en: `over on ${day(to).en}${past.en}` }
  return {
    zh: `${start.zh}起${name.zh}（${ground}），书面告知需要${length.zh}，至${until.zh}；${end.zh}。所需时间不计入期限（《行政许可法》第四十五条）`,
    en: `${name.en} from ${start.en} (${ground}), told in writing to take ${length.en}, until ${until.en}; ${end.en}. The time it takes is not counted (Licensing Law, Art. 45)`,
  }
}

/** The choice the law leaves open, and we make known. */
const rule: Both = {
  zh: '暂停与恢复的算法：当日24时仍在计时的日子计入；暂停当日不计，恢复当日计入',
  en: 'How a stand-still is counted: a day counts if the clock runs at its end (24:00); the day it stops does not, the day it goes on does',
}

/** While a licence that may wait for its fee waited for it: by what right, and from when to when. */
export const waitsInWords = (waits: CaseState['paymentWaits']): Both[] =>
  waits.map(({ startOn, endOn }) => {
    const [start, end] = [day(startOn), endOn && day(endOn)]
    return {
      zh: `${start.zh}起等待申请人缴费（依法先缴费后发证，缴款通知书已开具），${end ? `${end.zh}结清` : '尚未缴清'}；等待缴费的时间不计入送达期限`,
      en: `From ${start.en} it waited for the applicant to pay (by law paid before it is issued, and the payment notice was there), ${end ? `settled on ${end.en}` : 'not paid yet'}; that time is no part of the time to deliver`,
    }
  })

/** The extension a decision was given. */
export function extensionInWords({ value, unit, on, reason }: NonNullable<CaseState['extension']>): Both {
  const [given, length] = [day(on), amount(value, unit)]
  return {
    zh: `${given.zh}经本机关负责人批准延长${length.zh}，理由：${reason}（《行政许可法》第四十二条）`,
    en: `Extended by ${length.en} on ${given.en} with the approval of the head of the organ: ${reason} (Licensing Law, Art. 42)`,
  }
}
