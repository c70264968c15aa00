import type { ToldOfBill } from '#domain/fees/index.ts'
import type { Telling } from './texts.ts'

const nothing = 'There is nothing you need to do now.'

/** What the payer is told of a bill. No sum: whoever sees the message need not know it. */
export const billsEn: Record<ToldOfBill, Telling> = {
  BillIssued: {
    happened: 'The bill was issued',
    toDo: 'Sign in to see each charge and the text it rests on, and pay there or at the window. Never transfer money to a person.',
    yourMove: true,
  },
  BillRecalculated: {
    happened: 'What is due was computed anew',
    toDo: 'Sign in to see why and how much. What was paid too much goes back; what is still owed is paid there or at the window.',
    yourMove: true,
  },
  ReductionApproved: {
    happened: 'A charge was reduced',
    toDo: 'The reason and what is due now are shown with the bill. What was paid too much goes back.',
  },
  BillCancelled: {
    happened: 'The bill was called off',
    toDo: `Pay nothing on it any more; the reason is shown with it. What was paid goes back. ${nothing}`,
  },
  PaymentReceived: {
    happened: 'Your payment was booked',
    toDo: `The payment and its receipts are shown with the bill. ${nothing}`,
  },
  OnlinePaymentRecorded: {
    happened: 'Your online payment was booked',
    toDo: `The payment and its receipts are shown with the bill. ${nothing}`,
  },
  RefundPaid: {
    happened: 'A refund was paid out',
    toDo: 'The sum, the way and the day are shown with the bill. If it did not reach you, contact the window.',
  },
  RefundRefused: {
    happened: 'The payment gateway could not send your money back',
    toDo: 'It is still yours: the window will pay it back another way, as the bill shows. If your bank account has changed, contact the window.',
  },
}
