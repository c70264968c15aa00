import type { ToldOfStage } from '#domain/projects/index.ts'
import type { Telling } from './texts.ts'

const nothing = 'There is nothing you need to do now.'
const again = 'You may apply for the stage again.'

/** What is told of a stage of a construction project. */
export const stagesEn: Record<ToldOfStage, Telling> = {
  ParallelApplied: {
    happened: 'The application for parallel approval was submitted',
    toDo: `Within 5 working days the lead department says whether it is accepted, or everything that is missing. ${nothing}`,
  },
  ParallelSupplementRequested: {
    happened: 'Papers of the parallel approval are missing',
    toDo: 'See what is missing and bring all of it by the day that is named. No time limit runs until you do.',
    yourMove: true,
  },
  ParallelSupplemented: {
    happened: 'The missing papers were handed in',
    toDo: `Within 5 working days the lead department says whether the application is accepted. ${nothing}`,
  },
  ParallelAccepted: {
    happened: 'The application for parallel approval was accepted',
    toDo: `The departments’ time limits begin; the notice of acceptance and the promised day are shown with it. ${nothing}`,
  },
  ParallelDeclined: {
    happened: 'The application for parallel approval was not accepted',
    toDo: 'See the reasons and the remedies in the decision. You may apply again once what lacks is there.',
  },
  ParallelLapsed: {
    happened: 'The parallel approval lapsed because the missing papers were not brought',
    toDo: `This is not a refusal. ${again}`,
  },
  ParallelWithdrawn: {
    happened: 'The application for parallel approval was withdrawn',
    toDo: `${again} If neither you nor your agent withdrew it, contact the lead department at once.`,
  },
  ParallelDistributed: {
    happened: 'All departments now handle the application at the same time',
    toDo: `The time limit of each is shown with it. ${nothing}`,
  },
  ParallelAnswered: {
    happened: 'A department set conditions or disagrees',
    toDo: `What it says is shown with the application and goes into the one decision. ${nothing}`,
  },
  ParallelProcedureStarted: {
    happened: 'A department needs a special procedure; the time to decide stands still',
    toDo: `What it is, why and how long it takes is shown with the application; that time is not counted. ${nothing}`,
  },
  ParallelProcedureEnded: {
    happened: 'The special procedure is over and the time to decide goes on',
    toDo: `Its result and the new day are shown with the application. ${nothing}`,
  },
  DisagreementFound: {
    happened: 'The departments do not agree and will meet',
    toDo: `The lead department calls the meeting; you will be told what came of it. ${nothing}`,
  },
  DisagreementResolved: {
    happened: 'The departments have met',
    toDo: `What they said is shown with the application; the one decision follows. ${nothing}`,
  },
  ParallelExtended: {
    happened: 'The time for the parallel approval was extended, once, as the law allows',
    toDo: `The reason and the new day are shown with the application. ${nothing}`,
  },
  ParallelLicenceIssued: {
    happened: 'The licence of a service was issued',
    toDo: 'See and download it with the application; its code tells anybody that it is good. On paper it waits at the window, or comes by courier.',
  },
  ParallelLicenceDelivered: { happened: 'The licence of a service was handed over', toDo: nothing },
  ParallelLicenceRevoked: {
    happened: 'The licence of a service was revoked and no longer holds',
    toDo: 'The decision gives the reasons and how to have it looked at again. Please hand the licence back to whoever issued it.',
  },
  ParallelLicenceWithdrawn: {
    happened: 'The licence of a service was withdrawn in the public interest and no longer holds',
    toDo: 'The decision gives the reasons, the compensation and how to have it looked at again. Please hand the licence back to whoever issued it.',
  },
  ParallelLicenceCancelled: {
    happened: 'The licence of a service was cancelled and no longer holds',
    toDo: 'The decision says on which ground. To go on with what it allowed, please apply anew.',
  },
  ParallelPublicationObjected: {
    happened: 'Your objection was received; the holder is not named in what is published for now',
    toDo: `By when it is decided is shown with the application. ${nothing}`,
  },
  ParallelObjectionDecided: {
    happened: 'Your objection to publication was decided on',
    toDo: 'The decision gives the reasons; where it was overruled you may apply for reconsideration or sue.',
  },
  ParallelRecounted: {
    happened: 'The working calendar changed, and with it time limits of the parallel approval',
    toDo: `The new days are shown with the application. ${nothing}`,
  },
  ParallelDecided: {
    happened: 'The one decision of the parallel approval was made',
    toDo: 'See the letter. What is granted is delivered within 10 working days; a refusal names its reasons and your remedies.',
  },
  AcceptanceApplied: {
    happened: 'The application for completion acceptance was submitted',
    toDo: `You will be told whether its papers are complete. ${nothing}`,
  },
  AcceptanceSupplementRequested: {
    happened: 'Papers of the completion acceptance are missing',
    toDo: 'See what is missing and bring all of it by the day that is named.',
    yourMove: true,
  },
  AcceptanceSupplemented: {
    happened: 'The missing papers were handed in',
    toDo: `You will be told whether they are complete. ${nothing}`,
  },
  AcceptanceFoundComplete: {
    happened: 'The papers of the completion acceptance are complete',
    toDo: `You will be told the day of the visit. ${nothing}`,
  },
  AcceptanceWithdrawn: {
    happened: 'The application for completion acceptance was withdrawn',
    toDo: 'You may apply again. If neither you nor your agent withdrew it, contact the lead department at once.',
  },
  VisitDateSet: {
    happened: 'The day of the visit to your works is set',
    toDo: 'When and where is shown with the acceptance. All departments come once: please have somebody there.',
    yourMove: true,
  },
  VisitClosed: { happened: 'The visit is over', toDo: `The departments will say what they found in time. ${nothing}` },
  RectificationRequired: {
    happened: 'Something is to be put right before the works are accepted',
    toDo: 'See what it is, put it right and report it by the day that is named. Only the departments that failed it return.',
    yourMove: true,
  },
  RectificationReported: {
    happened: 'It was reported that the works were put right',
    toDo: `You will be told the day of the next visit. ${nothing}`,
  },
  AcceptancePassed: {
    happened: 'The works passed with every department',
    toDo: `The one opinion letter follows in time. ${nothing}`,
  },
  OpinionLetterIssued: {
    happened: 'The opinion letter on your works was issued',
    toDo: 'See the letter, and file the completion by the day it names.',
    yourMove: true,
  },
  CompletionFiled: { happened: 'The completion was filed', toDo: nothing },
  AcceptanceRecounted: {
    happened: 'The working calendar changed, and with it time limits of the acceptance of your works',
    toDo: 'The new days are shown with the acceptance. Where the day of the visit is closed now, you will be told another.',
  },
  AcceptanceLapsed: {
    happened: 'The acceptance lapsed: papers were not brought or faults not put right in time',
    toDo: 'You may apply again.',
  },
}
