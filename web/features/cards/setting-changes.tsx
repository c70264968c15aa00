import type { previewSettings } from '#api/supervision-settings.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'

/** What differs between two versions, a line each. */
export function Changes({ changes }: Pick<ReplyOf<typeof previewSettings>, 'changes'>) {
  return (
    <ul>
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <code>{field}</code>: {String(before ?? '—')} → <strong>{String(after ?? '—')}</strong>
        </li>
      ))}
    </ul>
  )
}
