// The portal drawn on the server: asks what the page is drawn from, then gives the whole document. The server passes `ask`.
import { dehydrate, QueryClient } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { Router } from 'wouter'
import { addressOf, Refused, type Ask } from '../kernel/ask.ts'
import { rememberedLanguage, type Language } from '../kernel/language.tsx'
import { loadPage, pageAt } from '../kernel/pages.tsx'
import { sessionKey } from '../kernel/session.ts'
import { asked } from './asked.ts'
import { Document, type Assets } from './document.tsx'
import { rememberedElderly } from './elderly.ts'
import { pages } from './pages.ts'
import { Surface } from './surface.tsx'

export { addressOf, Refused }

/** What the server brings for one drawing. `url` is path and query; `ask` answers in the language given. */
interface Drawing {
  url: string
  cookies: string | undefined
  /** What a form of the page was sent with. */
  posted?: Readonly<Record<string, string>> | undefined
  assets: Assets
  ask(language: () => Language): Ask
}

/** Draws a page of the portal: 404 where there is none, or where what it is about does not exist. */
export async function render({
  url,
  cookies,
  posted,
  assets,
  ask,
}: Drawing): Promise<{ status: number; html: string }> {
  const { pathname, searchParams: search } = new URL(url, 'http://portal')
  const language = rememberedLanguage(cookies)
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
  // Without a session's cookie nobody is signed in: the browser need not ask.
  if (!/(?:^|;\s*)onedoor=/.test(cookies ?? '')) queries.setQueryData(sessionKey, null)
  const found = pageAt(pages, pathname)
  let status = found ? 200 : 404
  if (found) {
    await loadPage(found.page)
    const asking = ask(() => language)
    const before = asked[found.page.path]
    const questions = [...(before?.questions?.({ params: found.params, search }) ?? [])]
    if (posted && before?.posted) questions.push(before.posted(posted))
    await Promise.all(
      questions.map((question) =>
        queries
          .fetchQuery({ queryKey: question.queryKey, queryFn: () => question.asked(asking) })
          .catch((error: unknown) => {
            if (!(error instanceof Refused)) throw error
            status = Math.max(status, error.status || 503)
          }),
      ),
    )
  }
  const beginning = {
    language,
    elderly: rememberedElderly(cookies),
    state: dehydrate(queries, { shouldDehydrateQuery: ({ state }) => state.status !== 'pending' }),
  }
  const html = renderToString(
    <Router ssrPath={pathname} ssrSearch={search.toString()}>
      <Document beginning={beginning} assets={assets} ask={ask} queries={queries}>
        <Surface />
      </Document>
    </Router>,
  )
  queries.clear()
  return { status, html: `<!doctype html>${html}` }
}
