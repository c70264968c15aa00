import { SupplyPapers } from '../../ui/supply-papers.tsx'
import type { ActProps } from './questions.ts'

/** Papers that were promised, handed in at the window. */
export function Supply({ file, guide, done }: ActProps) {
  return <SupplyPapers file={file} item={guide.item} done={done} />
}
