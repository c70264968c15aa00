// Where the staff desk begins in a browser.
import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import enUS from 'antd/es/locale/en_US.js'
import zhCN from 'antd/es/locale/zh_CN.js'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { browserAsk } from '../kernel/ask.ts'
import { LanguageContext, rememberedLanguage, rememberLanguage, type Language } from '../kernel/language.tsx'
import { loadPage, pageAt } from '../kernel/pages.tsx'
import { AskContext, browserQueries } from '../kernel/questions.tsx'
import { pages } from './pages.ts'
import { Surface } from './surface.tsx'
import { theme } from './theme.ts'
import './staff.css'
import './administration.css'
import './work.css'
import './case.css'
import './clocks.css'
import './acts.css'
import './papers.css'
import './form.css'
import './duty.css'

const nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? ''
const queries = browserQueries(5_000)
const ask = browserAsk(() => rememberedLanguage(document.cookie))

function Desk() {
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
          >
            <Router base="/staff">
              <Surface />
            </Router>
          </ConfigProvider>
        </LanguageContext>
      </QueryClientProvider>
    </AskContext>
  )
}

// Its code comes while it is still asked who is there; one that does not come is asked for again when it is drawn.
const here = pageAt(pages, location.pathname.replace(/^\/staff/, '') || '/')
if (here) loadPage(here.page).catch(() => undefined)
createRoot(document.getElementById('root') as HTMLElement).render(<Desk />)
