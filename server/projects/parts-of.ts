import { partsIn, type Bundle, type PartItem, type ProjectSituation } from '#domain/projects/index.ts'
import type { CaseDesk } from '../cases/index.ts'

/** An item of a goal as it is offered today. */
export interface OfferedPart extends PartItem {
  version: number
}

/** The items a goal takes in a situation, as they are offered; an item nobody offers any more is left out. */
export async function offeredParts(
  { items }: Pick<CaseDesk, 'items'>,
  bundle: Bundle,
  situation: ProjectSituation,
): Promise<OfferedPart[]> {
  const parts = partsIn(bundle, situation)
  const offered = await Promise.all(parts.map(({ item }) => items.published(item)))
  return parts.flatMap((part, index) => {
    const found = offered[index]
    return found ? [{ part, item: found.item, version: found.version }] : []
  })
}
