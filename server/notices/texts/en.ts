import { billsEn } from './bills-en.ts'
import { bookingEn, bookingsEn } from './bookings-en.ts'
import { stagesEn } from './stages-en.ts'
import type { Occasion, Texts } from './texts.ts'

const remedy =
  'See the reasons and your remedies: if you disagree, you may apply for reconsideration or go to court within the time the decision names.'
const nothing = 'There is nothing you need to do now.'
const theCase = ({ agent, about }: Pick<Occasion, 'agent' | 'about'>) =>
  agent ? `The ${about} you handle for somebody else` : `Your ${about}`

export const en: Texts = {
  told: {
    ...stagesEn,
    ...billsEn,
    ...bookingsEn,
    CaseSubmitted: {
      happened: 'The application was submitted',
      toDo: `Within 5 working days the window will say whether it is accepted, or everything that is to be corrected. ${nothing}`,
    },
    CorrectionRequested: {
      happened: 'The application has to be corrected',
      toDo: 'See what is to be corrected and send everything in at once. No time limit runs until you do.',
      yourMove: true,
    },
    CaseSupplemented: {
      happened: 'The corrections were sent in',
      toDo: `Within 5 working days the window will say whether the application is accepted. ${nothing}`,
    },
    CaseAccepted: {
      happened: 'The application was accepted',
      toDo: `The time limit begins; the promised day is shown with the case. ${nothing}`,
    },
    CaseDeemedAccepted: {
      happened: 'The application counts as accepted by law',
      toDo: `The window did not answer in time, so the application counts as accepted from the day it was received; the time limit is running. ${nothing}`,
    },
    AcceptanceRefused: { happened: 'The application was not accepted', toDo: remedy },
    CaseGranted: {
      happened: 'The decision is to grant the application',
      toDo: `The result will be delivered within 10 working days. ${nothing}`,
    },
    CaseRefused: { happened: 'The decision is to refuse the application', toDo: remedy },
    LicenceIssued: {
      happened: 'The licence or document is ready',
      toDo: 'It will be delivered the way you chose. To collect it at the window, bring your identity document and the receipt.',
    },
    ResultDelivered: {
      happened: 'The result was delivered and the case is closed',
      toDo: 'How it reached you is shown with the case, with the courier and the number of the parcel. If you have questions, ask the window that took the application.',
    },
    CaseWithdrawn: {
      happened: 'The application was withdrawn',
      toDo: 'It has ended; you may apply again. If neither you nor your agent withdrew it, contact the window at once.',
    },
    LicenceRevoked: {
      happened: 'The licence was revoked',
      toDo: `The decision is among the documents of the case. ${remedy}`,
    },
    CalendarChanged: {
      happened: 'The working calendar was changed, and time limits moved with it',
      toDo: `The new dates, and why, are in the case. ${nothing}`,
    },
    SpecialProcedureStarted: {
      happened: 'A special procedure is needed; the time to decide stands still',
      toDo: `What it is, why and how long it takes is in its notice under “Documents”; that time is not counted. ${nothing}`,
    },
    SpecialProcedureEnded: {
      happened: 'The special procedure is over and the time to decide goes on',
      toDo: `The new day is shown with the case. ${nothing}`,
    },
    DecisionExtended: {
      happened: 'The time to decide was extended, once, as the law allows',
      toDo: `The reason is in the notice of extension under “Documents”; the new day is shown with the case. ${nothing}`,
    },
    HearingRightTold: {
      happened: 'You have the right to a hearing',
      toDo: 'If you want one, ask for it on the page of the case within 5 working days, or give it up there. After that the right lapses.',
      yourMove: true,
    },
    HearingRequested: {
      happened: 'A hearing was asked for',
      toDo: `It will be held within 20 working days; you will be told when. ${nothing}`,
    },
    HearingWaived: { happened: 'The right to a hearing was given up', toDo: nothing },
    HearingScheduled: {
      happened: 'There will be a hearing',
      toDo: 'When, where and who presides is in the notice under “Documents”: please be there. The time the hearing takes is not counted.',
      yourMove: true,
    },
    HearingPostponed: {
      happened: 'The hearing was put off',
      toDo: 'The new day, the place and the reason are in the notice under “Documents”: please be there.',
      yourMove: true,
    },
    CheckCalled: {
      happened: 'What you promised will be checked',
      toDo: 'Your licence rests on your promise. Please help with the check and have ready what shows that the promise is kept.',
    },
    CommitmentChecked: {
      happened: 'What you promised was checked',
      toDo: 'What was found is in the letter under “Documents”; where something is to be put right, do so by the day it names.',
    },
    HearingRecorded: {
      happened: 'The hearing was held and its minutes were recorded',
      toDo: `The decision will rest on the minutes; the time to decide goes on. ${nothing}`,
    },
    LapseAnnounced: {
      happened: 'The time to correct the application ends soon',
      toDo: 'Send the corrections before it ends; the day is shown with the case. After that the application lapses, and you may apply again.',
      yourMove: true,
    },
    CaseLapsed: {
      happened: 'The application lapsed because it was not corrected',
      toDo: 'This is not a refusal: you may apply again. With good reason you may ask the window within 30 days to take it up again.',
    },
    CaseReopened: {
      happened: 'The application was taken up again',
      toDo: 'See what is to be corrected and send everything in at once. The time to do so begins anew.',
      yourMove: true,
    },
    ToleratedSupplied: { happened: 'The papers you promised have arrived', toDo: nothing },
    ToleranceMissed: {
      happened: 'The papers you promised are overdue',
      toDo: 'Until they are here, nothing can be granted or handed out. Please hand them in as soon as you can.',
      yourMove: true,
    },
    CaseForwarded: {
      happened: 'The first review is done and the case was sent to the upper organ',
      toDo: `All your papers went along; you will not be asked for them again. ${nothing}`,
    },
    UpperDecisionRecorded: {
      happened: 'The upper organ has decided',
      toDo: 'The decision is shown with the case. If it is a yes, the result will be delivered within 10 working days; if not, see the reasons and your remedies.',
    },
    LicenceWithdrawn: {
      happened: 'The licence was withdrawn in the public interest',
      toDo: `The decision gives the reasons and the compensation. ${remedy}`,
    },
    LicenceCancelled: {
      happened: 'The licence was cancelled',
      toDo: 'It is no longer good. The reason is in the letter of the case. To go on with what it allowed, apply again.',
    },
    PublicationObjected: {
      happened: 'The objection to publication has arrived',
      toDo: 'Until it is decided the holder is not named in what is published. You will be told of the decision.',
    },
    ObjectionDecided: {
      happened: 'The objection to publication was decided',
      toDo: 'The decision and its reasons are in the letter of the case.',
    },
    RenewalReminded: {
      happened: 'The licence ends soon',
      toDo: 'To renew it, apply before the day the law sets; the day is shown with the case.',
      yourMove: true,
    },
    LicenceRenewedBySilence: {
      happened: 'The licence is renewed by law',
      toDo: `Nothing was decided before it ended, so it counts as renewed. The new licence will be delivered within 10 working days. ${nothing}`,
    },
  },
  booking: bookingEn,
  between: ' ',
  subject: ({ yourMove, about }) =>
    about === 'booking'
      ? 'Your visit to the hall'
      : yourMove
        ? 'Your case needs you to do something'
        : 'There is news about your case',
  mail: ({ happened, toDo, link, ...about }, settingsLink) => `Hello,

${theCase(about)} (number ${about.number}) has news. ${happened}.

${toDo}

See it here: ${link}

--
This mail was sent automatically; please do not reply. We never ask for a password, a code or money by mail or text message.
To receive no more mail, switch it off under "My account": ${settingsLink}
`,
  sms: ({ happened, toDo, link, ...about }) =>
    `${theCase(about)} (${about.number}): ${happened}. ${toDo} Details: ${link}`,
}
