import { createContext, useContext } from 'react'

/** The bigger, simpler portal for older readers (适老化). */
export const ElderlyContext = createContext<{ elderly: boolean; enlarge(on: boolean): void }>({
  elderly: false,
  enlarge: () => undefined,
})
export const useElderly = () => useContext(ElderlyContext)

/** Whether a cookie header or `document.cookie` remembers the choice. */
export const rememberedElderly = (cookies: string | undefined): boolean =>
  /(?:^|;\s*)elderly=1(?:;|$)/.test(cookies ?? '')

/** Remembers the choice for a year. */
export function rememberElderly(on: boolean): void {
  document.cookie = `elderly=${on ? 1 : 0}; path=/; max-age=31536000; samesite=lax`
}
