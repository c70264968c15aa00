import { onePile, type SharedPaper, type StageTemplate } from '#domain/projects/index.ts'
import type { CaseDesk } from '../cases/index.ts'

/** An item of a stage as the catalogue has it. */
export interface StageItemRow {
  code: string
  name: string
  nameEn: string
}

/**
 * The one set of papers of a stage, from the guides of its items: none twice, none an earlier item gives, and none that no text
 * asks for and nobody files. An item nobody offers any more asks for none.
 */
export async function stagePapers(
  { items }: Pick<CaseDesk, 'items'>,
  stage: StageTemplate,
): Promise<{ papers: SharedPaper[]; items: StageItemRow[] }> {
  const found = await Promise.all(stage.items.map(({ item }) => items.published(item)))
  const parts = found.flatMap((one, index) => {
    const { item: code = '', given = [] } = stage.items[index] ?? {}
    if (!one) return []
    const materials = one.item.materials.filter(({ legalBasis, archive }) => legalBasis !== null || archive)
    const needs = given.map(({ item, material }) => ({ item, material }))
    return [{ part: { item: code, needs }, item: { ...one.item, materials } }]
  })
  return {
    papers: onePile(parts),
    items: parts.map(({ item: { code, name, nameEn } }) => ({ code, name, nameEn })),
  }
}
