// Notices (告知): telling the applicant's side what became of a case, in the application, by mail and by text message.
// Invariant: a change is told at most once a channel and recipient, and nothing that leaves the house names anybody.
// Begin with tell-notices.ts, then send-mail.ts and send-once.ts; the words are in texts/.
export { createNotices } from './create-notices.ts'
export type { SmtpSettings } from './mailer.ts'
export { noticeRoutes } from './routes.ts'
export { forgetUnended } from './send-once.ts'
export { fileGateway } from './sms-gateway.ts'
