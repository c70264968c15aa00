import type { ToldOfBill } from '#domain/fees/index.ts'
import type { Telling } from './texts.ts'

const nothing = '您现在不用做什么。'

/** What the payer is told of a bill. No sum: whoever sees the message need not know it. */
export const billsZhCn: Record<ToldOfBill, Telling> = {
  BillIssued: {
    happened: '缴款通知书已开出',
    toDo: '请登录平台查看各项收费及其依据，在平台上或者到窗口缴纳。请勿向个人转账。',
    yourMove: true,
  },
  BillRecalculated: {
    happened: '应缴金额已重新计算',
    toDo: '请登录平台查看重新计算的理由和新的金额。多缴的退还，还需缴纳的在平台上或者到窗口缴纳。',
    yourMove: true,
  },
  ReductionApproved: {
    happened: '一项收费已批准减免',
    toDo: '减免的依据和新的应缴金额见缴款通知书。已多缴的将退还。',
  },
  BillCancelled: {
    happened: '缴款通知书已作废',
    toDo: `请不要再按它缴款，作废的理由见缴款通知书。已缴的款项将退还。${nothing}`,
  },
  PaymentReceived: { happened: '您的缴款已入账', toDo: `缴款记录和票据见缴款通知书。${nothing}` },
  OnlinePaymentRecorded: { happened: '您的网上缴款已入账', toDo: `缴款记录和票据见缴款通知书。${nothing}` },
  RefundPaid: {
    happened: '退款已支付',
    toDo: '金额、方式和日期见缴款通知书。没有收到的，请联系收费窗口。',
  },
  RefundRefused: {
    happened: '支付平台未能退回您的款项',
    toDo: '这笔钱仍应退给您，收费窗口将改用其他方式退付，进展见缴款通知书。银行账户有变化的，请联系收费窗口。',
  },
}
