import { useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { useLanguage, useWords, words, type Words } from '../kernel/language.tsx'
import { useShortcuts } from './shortcuts.ts'

const text = words(
  { menu: '主导航', goTo: (place: string) => `前往${place}` },
  { menu: 'Main menu', goTo: (place: string) => `Go to: ${place}` },
)

/** A place of a menu: its word in both languages, its path, and the key that goes there after `g`. */
export interface MenuPlace {
  text: Words<{ label: string }>
  to: string
  key: string
}

/** The main menu of a surface for staff. */
export function BarMenu({ entries }: { entries: readonly MenuPlace[] }) {
  const word = useWords(text)
  const language = useLanguage()
  const [pathname, navigate] = useLocation()
  useShortcuts(
    entries.map(({ key, to, text: label }) => ({
      keys: `g ${key}`,
      does: word.goTo(label[language].label),
      press: () => navigate(to),
    })),
  )
  const isHere = (to: string) => (to === '/' ? pathname === '/' || pathname === '' : pathname.startsWith(to))
  const menu = useRef<HTMLElement>(null)
  // On a narrow screen the menu is one long line: where one is stays in sight.
  useEffect(() => {
    menu.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [pathname])
  return (
    <nav ref={menu} aria-label={word.menu}>
      {entries.map(({ to, text: label }) => (
        <Link key={to} to={to} aria-current={isHere(to) ? 'page' : undefined}>
          {label[language].label}
        </Link>
      ))}
    </nav>
  )
}
