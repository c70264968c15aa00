// Where the browser takes over: the same document again, from what the server found out.
import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { browserAsk, Refused } from '../kernel/ask.ts'
import { browserQueries } from '../kernel/questions.tsx'
import { loadPage, pageAt } from '../kernel/pages.tsx'
import { Document, type Assets, type Beginning } from './document.tsx'
import { pages } from './pages.ts'
import { Surface } from './surface.tsx'
import './portal.css'
import './frame.css'
import './parts.css'
import './forms.css'
import './applying.css'
import './cases.css'
import './account.css'
import './reading.css'
import './home.css'
import './guide.css'
import './projects.css'
import '../features/acceptance/seen-photos.css'
import './public-pages.css'

const { assets, ...beginning } = JSON.parse(document.getElementById('beginning')?.textContent ?? '{}') as Beginning & {
  assets: Assets
}
// A "no" the server was given while it drew the page is one again.
for (const { state } of beginning.state.queries) if (state.error) Object.setPrototypeOf(state.error, Refused.prototype)
const queries = browserQueries(15_000)
const here = pageAt(pages, location.pathname)
if (here) await loadPage(here.page)
startTransition(() => {
  hydrateRoot(
    document,
    <Document beginning={beginning} assets={assets} ask={browserAsk} queries={queries}>
      <Surface />
    </Document>,
  )
})
