// How a surface for staff begins in a browser: what its pages are given, and the first of them on its way.
import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import enUS from 'antd/es/locale/en_US.js'
import zhCN from 'antd/es/locale/zh_CN.js'
import { useEffect, useState, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { browserAsk } from '../kernel/ask.ts'
import { LanguageContext, rememberedLanguage, rememberLanguage, type Language } from '../kernel/language.tsx'
import { loadPage, pageAt, type Page } from '../kernel/pages.tsx'
import { AskContext, browserQueries } from '../kernel/questions.tsx'
import { theme } from './desk-theme.ts'

const nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? ''
const queries = browserQueries(5_000)
const ask = browserAsk(() => rememberedLanguage(document.cookie))

/** Draws a surface; `base` is where its addresses begin. */
export function startDesk(base: string, pages: readonly Page[], surface: ReactNode): void {
  // Its code comes while it is still asked who is there; one that does not come is asked for again when it is drawn.
  const here = pageAt(pages, location.pathname.slice(base.length) || '/')
  if (here) loadPage(here.page).catch(() => undefined)
  const root = document.getElementById('root') as HTMLElement
  createRoot(root).render(<Desk base={base}>{surface}</Desk>)
}

function Desk({ base, children }: { base: string; children: ReactNode }) {
  const [language, setLanguage] = useState(() => rememberedLanguage(document.cookie))
  const choose = (chosen: Language) => {
    rememberLanguage(chosen)
    setLanguage(chosen)
  }
  document.documentElement.lang = language
  useEffect(() => {
    document.documentElement.dataset['live'] = ''
  }, [])
  return (
    <AskContext value={ask}>
      <QueryClientProvider client={queries}>
        <LanguageContext value={{ language, choose }}>
          <ConfigProvider
            csp={{ nonce }}
            locale={language === 'en' ? enUS : zhCN}
            theme={theme}
            button={{ autoInsertSpace: false }}
            // A wave from a pressed button keeps the width of before when the window narrows, and moves for who asked for rest.
            wave={{ disabled: true }}
          >
            <Router base={base}>{children}</Router>
          </ConfigProvider>
        </LanguageContext>
      </QueryClientProvider>
    </AskContext>
  )
}
