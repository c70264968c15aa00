interface ScoreBarProps {
  total: number
  /** What a full bar is: where a score ends with its bonus, unless it is said. */
  of?: number
}

/** A score as a bar of the most it can be; the number stands beside it, so nobody needs to see the bar. */
export function ScoreBar({ total, of = 110 }: ScoreBarProps) {
  return (
    <svg className="score-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="score-bar-whole" width="100" height="8" />
      <rect className="score-bar-part" width={of === 0 ? 0 : Math.min(100, (total / of) * 100)} height="8" />
    </svg>
  )
}
