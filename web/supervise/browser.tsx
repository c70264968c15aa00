// Where the supervisor's screen begins in a browser. A case looks there as it does at the desk.
import { startDesk } from '../ui/desk-root.tsx'
import { pages } from './pages.ts'
import { Surface } from './surface.tsx'
import '../staff/staff.css'
import '../staff/administration.css'
import '../staff/work.css'
import '../staff/case.css'
import '../staff/clocks.css'
import '../staff/acts.css'
import '../features/acceptance/seen-photos.css'
import '../staff/papers.css'
import '../staff/form.css'
import '../staff/duty.css'
import '../staff/score.css'
import './hall.css'

startDesk('/supervise', pages, <Surface />)
