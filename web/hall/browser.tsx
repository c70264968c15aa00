// Where the screens of the hall begin in a browser: the board, the kiosk, and a ticket on one's phone.
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { browserAsk } from '../kernel/ask.ts'
import { LanguageContext, rememberedLanguage, rememberLanguage, type Language } from '../kernel/language.tsx'
import { PageOf } from '../kernel/pages.tsx'
import { AskContext, browserQueries } from '../kernel/questions.tsx'
import { pages } from './pages.ts'
import './hall.css'

const queries = browserQueries(2_000)
const ask = browserAsk(() => rememberedLanguage(document.cookie))

function Hall() {
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
          <Router base="/hall">
            <PageOf pages={pages} waiting={<main />} missing={<main>404</main>} />
          </Router>
        </LanguageContext>
      </QueryClientProvider>
    </AskContext>
  )
}

createRoot(document.getElementById('root') as HTMLElement).render(<Hall />)
