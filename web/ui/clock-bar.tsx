import { useId } from 'react'
import { useWords, words } from '../kernel/language.tsx'
import { useWriters } from '../kernel/time.ts'

interface BarDay {
  on: string
  counts: boolean
  stands?: true
}

interface ClockBarProps {
  days: readonly BarDay[]
  /** Up to which day it is used: today, or the day it stopped. */
  upTo: string
  used: number
  paused: number
  left: number
  unit: string
}

type Kind = 'used' | 'stood' | 'ahead'

const text = words(
  {
    said: (used: string, paused: string, left: string, unit: string) =>
      `已用 ${used} ${unit}，暂停未计 ${paused} ${unit}，还剩 ${left} ${unit}`,
  },
  {
    said: (used: string, paused: string, left: string, unit: string) =>
      `${unit}: ${used} used, ${paused} stood still, ${left} left`,
  },
)

/** Neighbouring days of one kind; days off belong to what they lie in. */
function stretchesOf(days: readonly BarDay[], upTo: string): { kind: Kind; from: number; length: number }[] {
  const stretches: { kind: Kind; from: number; length: number }[] = []
  for (const [at, { on, stands }] of days.entries()) {
    const kind = stands ? 'stood' : on <= upTo ? 'used' : 'ahead'
    const last = stretches.at(-1)
    if (last?.kind === kind) last.length++
    else stretches.push({ kind, from: at, length: 1 })
  }
  return stretches
}

/** The way of a limit as a bar: what was used, what stood still (hatched) and what is left. */
export function ClockBar({ days, upTo, used, paused, left, unit }: ClockBarProps) {
  const word = useWords(text)
  const { number } = useWriters()
  const hatch = useId()
  if (days.length === 0) return null
  const share = (part: number) => `${(part / days.length) * 100}%`
  const said = word.said(number(used), number(paused), number(Math.max(left, 0)), unit)
  return (
    <svg className="clock-bar" role="img" aria-label={said} width="100%" height="14">
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="bar-ground" />
          <rect width="2.4" height="6" className="bar-hatch" />
        </pattern>
      </defs>
      {stretchesOf(days, upTo).map(({ kind, from, length }) => (
        <rect
          key={from}
          x={share(from)}
          width={share(length)}
          height="14"
          className={`bar-${kind}`}
          {...(kind === 'stood' && { fill: `url(#${hatch})` })}
        />
      ))}
    </svg>
  )
}
