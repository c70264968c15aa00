import { useEffect, useRef, useState } from 'react'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { text } from './text.ts'
import type { Board } from './use-board.ts'

/** Speaks each new call where the browser can and somebody allowed it; what was called before is not spoken. */
export function useVoice(board: Board | null) {
  const [isOn, setOn] = useState(false)
  const language = useLanguage()
  const word = useWords(text)
  const spoken = useRef<Set<string> | null>(null)
  const canSpeak = 'speechSynthesis' in globalThis
  useEffect(() => {
    if (!board) return
    const calls = board.calls.map((call) => ({ ...call, key: `${call.number} ${call.at} ${call.times}` }))
    const known = spoken.current
    spoken.current = new Set(calls.map(({ key }) => key))
    if (!known || !isOn || !canSpeak) return
    for (const { number, counter } of calls
      .filter(({ key, status }) => !known.has(key) && status !== 'serving')
      .reverse()) {
      const utterance = new SpeechSynthesisUtterance(word.spoken([...number].join(' '), [...counter].join(' ')))
      utterance.lang = language
      speechSynthesis.speak(utterance)
    }
  }, [board, isOn, canSpeak, language, word])
  return { canSpeak, isOn, toggle: () => setOn((on) => !on) }
}
