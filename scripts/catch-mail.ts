// `npm run mail`: a mail server for development, which prints what it is given. Start the product with
// SMTP_URL=smtp://127.0.0.1:1025 MAIL_FROM=onedoor@localhost QUIET_HOURS=none.
import { catchMail } from '#testing/mail-catcher.ts'

const catcher = await catchMail(Number(process.env['MAIL_PORT'] ?? 1025))
catcher.on.message = ({ to, subject, text }) => console.log(`\n→ ${to.join(', ')}\n${subject}\n\n${text}`)
console.log(`Mail is caught at ${catcher.url}`)
