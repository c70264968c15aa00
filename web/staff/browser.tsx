// Where the staff desk begins in a browser.
import { startDesk } from '../ui/desk-root.tsx'
import { pages } from './pages.ts'
import { Surface } from './surface.tsx'
import './staff.css'
import './administration.css'
import './work.css'
import './case.css'
import './clocks.css'
import './acts.css'
import '../features/acceptance/seen-photos.css'
import './papers.css'
import './form.css'
import './duty.css'
import './score.css'

startDesk('/staff', pages, <Surface />)
