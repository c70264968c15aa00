import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useLanguageChoice, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { text } from './text.ts'

/** Milliseconds without a touch until the kiosk asks, and from then until it forgets whoever was there. */
const idle = { asks: 45_000, wipes: 15_000 }

/**
 * The frame of a kiosk page: language and type size, the way back, and the idle wipe. A kiosk goes from page to page in place,
 * so that the browser's own way back leads to nobody's ticket.
 */
export function Frame({ children, onWipe }: { children: ReactNode; onWipe?: () => void }) {
  const word = useWords(text)
  const [pathname, navigate] = useLocation()
  const isOwn = usePlace().search.has('own')
  const { language, choose } = useLanguageChoice()
  const [isElderly, setElderly] = useState(() => sessionStorage.getItem('elderly') === '1')
  const enlarge = (on: boolean) => {
    sessionStorage.setItem('elderly', on ? '1' : '0')
    setElderly(on)
  }
  const wipe = () => {
    enlarge(false)
    choose('zh-CN')
    onWipe?.()
    navigate('/', { replace: true })
  }
  return (
    <>
      <main className={isElderly ? 'kiosk elderly' : 'kiosk'}>
        <div className="bar no-print">
          {pathname === '/' ? <span /> : <button onClick={wipe}>{word.home}</button>}
          <span className="bar">
            <button
              lang={language === 'en' ? 'zh-CN' : 'en'}
              onClick={() => choose(language === 'en' ? 'zh-CN' : 'en')}
            >
              {word.other}
            </button>
            <button aria-pressed={isElderly} onClick={() => enlarge(!isElderly)}>
              {isElderly ? word.standard : word.elderly}
            </button>
          </span>
        </div>
        {children}
        {/* Whoever scanned the ticket reads it on a phone of their own. */}
        {!isOwn && <IdleWatch wipe={wipe} />}
      </main>
    </>
  )
}

function IdleWatch({ wipe }: { wipe(): void }) {
  const word = useWords(text)
  const dialog = useRef<HTMLDialogElement>(null)
  const over = useRef(wipe)
  useEffect(() => {
    over.current = wipe
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const touched = () => {
      clearTimeout(timer)
      dialog.current?.close()
      timer = setTimeout(() => {
        dialog.current?.showModal()
        timer = setTimeout(() => {
          dialog.current?.close()
          over.current()
        }, idle.wipes)
      }, idle.asks)
    }
    touched()
    for (const name of ['pointerdown', 'keydown', 'scroll'] as const) addEventListener(name, touched)
    return () => {
      clearTimeout(timer)
      for (const name of ['pointerdown', 'keydown', 'scroll'] as const) removeEventListener(name, touched)
    }
  }, [])
  return (
    <dialog ref={dialog} role="alertdialog" aria-labelledby="idle">
      <h2 id="idle">{word.idle}</h2>
      <button className="primary">{word.stay}</button>
    </dialog>
  )
}
