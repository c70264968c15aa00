/** A score as a bar of a hundred; the number stands beside it, so nobody needs to see the bar. */
export function ScoreBar({ total }: { total: number }) {
  return (
    <svg className="score-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="score-bar-whole" width="100" height="8" />
      <rect className="score-bar-part" width={Math.min(100, total)} height="8" />
    </svg>
  )
}
