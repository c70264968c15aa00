import { blocksOf } from '#domain/announcements/index.ts'

/** A written text as it was meant: paragraphs, lines and lists, and nothing of it is markup. */
export function Paragraphs({ text }: { text: string }) {
  return blocksOf(text).map(({ kind, lines }, at) =>
    kind === 'list' ? (
      <ul key={at}>
        {lines.map((line, point) => (
          <li key={point}>{line}</li>
        ))}
      </ul>
    ) : (
      <p key={at}>
        {lines.map((line, row) => (
          <span key={row}>
            {row > 0 && <br />}
            {line}
          </span>
        ))}
      </p>
    ),
  )
}
