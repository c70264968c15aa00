import { HydrationBoundary, QueryClientProvider, type DehydratedState, type QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LanguageContext, rememberLanguage, type Language } from '../kernel/language.tsx'
import { useLive } from '../kernel/live.ts'
import { AskContext } from '../kernel/questions.tsx'
import type { Ask } from '../kernel/ask.ts'
import { useState } from 'react'
import { ElderlyContext, rememberElderly } from './elderly.ts'
import { Layout } from './layout.tsx'

/** What the server found out and the browser begins with. */
export interface Beginning {
  language: Language
  elderly: boolean
  state: DehydratedState
}

/** The files of the build a document begins with: `imports` is what the script needs, named so that it comes at once. */
export interface Assets {
  script: string
  imports: readonly string[]
  styles: readonly string[]
}

interface DocumentProps {
  beginning: Beginning
  assets: Assets
  ask(language: () => Language): Ask
  queries: QueryClient
  children: ReactNode
}

/** The whole document of the portal, drawn on the server and taken over by the browser. */
export function Document({ beginning, assets, ask, queries, children }: DocumentProps) {
  const [language, setLanguage] = useState(beginning.language)
  const [elderly, setElderly] = useState(beginning.elderly)
  const [asking] = useState(() => {
    let current = beginning.language
    return { ask: ask(() => current), speak: (chosen: Language) => (current = chosen) }
  })
  const choose = (chosen: Language) => {
    asking.speak(chosen)
    rememberLanguage(chosen)
    // What a server said no to is read in the language of the page while it is drawn anew.
    document.documentElement.lang = chosen
    setLanguage(chosen)
  }
  const enlarge = (on: boolean) => {
    rememberElderly(on)
    setElderly(on)
  }
  const told = { __html: jsonInHtml({ ...beginning, assets }) }
  return (
    <html lang={language} className={elderly ? 'elderly' : ''} data-live={useLive() ? '' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b3d91" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Feeds />
        <Files {...assets} />
      </head>
      <body>
        <AskContext value={asking.ask}>
          <QueryClientProvider client={queries}>
            <HydrationBoundary state={beginning.state}>
              <LanguageContext value={{ language, choose }}>
                <ElderlyContext value={{ elderly, enlarge }}>
                  <Layout>{children}</Layout>
                </ElderlyContext>
              </LanguageContext>
            </HydrationBoundary>
          </QueryClientProvider>
        </AskContext>
        <script type="application/json" id="beginning" dangerouslySetInnerHTML={told} />
      </body>
    </html>
  )
}

/** Where a feed reader finds the announcements. */
function Feeds() {
  const feed = { rel: 'alternate', type: 'application/atom+xml' }
  return (
    <>
      <link {...feed} hrefLang="zh-CN" href="/feed.atom?lang=zh-CN" title="公告" />
      <link {...feed} hrefLang="en" href="/feed.atom?lang=en" title="Announcements" />
    </>
  )
}

function Files({ script, imports, styles }: Assets) {
  return (
    <>
      {styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {imports.map((href) => (
        <link key={href} rel="modulepreload" href={href} />
      ))}
      <script type="module" src={script} />
    </>
  )
}

/** JSON that cannot end its own script element. */
function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
