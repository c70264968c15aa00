import { confidences } from '#domain/catalogue/index.ts'
import type { Published } from './catalogue.ts'
import type { Shelf } from './shelf.ts'

type Tag = (typeof confidences)[number]

const meanings: Record<Tag, { zh: string; en: string }> = {
  V: { zh: '依据和时限已对照法律法规原文核实', en: 'basis and limit were checked against the text of the law' },
  K: { zh: '按通行做法填写，未逐条核对原文', en: 'as usually practised; not checked against the text' },
  L: { zh: '取自某地的规定，只是一例', en: 'taken from the rules of one place: an example' },
  U: { zh: '尚不确定', en: 'uncertain' },
  R: { zh: '为演示重建，不是真实事项', en: 'reconstructed for the demo: no real item' },
}

/** What the data are: items counted by how sure we are of them, and what they rest on. */
export function aboutData({ open, departments, guidance, city }: Shelf) {
  const tally = tallyOf(open)
  return {
    city: { name: city.name, nameEn: city.nameEn, centre: city.centre.name, centreEn: city.centre.nameEn },
    hall: guidance?.hall ?? null,
    items: tally,
    departments: [...departments.values()].map((department) => ({
      ...department,
      items: tallyOf(open.filter(({ item }) => item.departmentCode === department.code)),
    })),
    tags: confidences.map((tag) => ({ tag, ...meanings[tag] })),
    sources: (guidance?.sources ?? []).map(({ tags, ...source }) => ({
      ...source,
      items: tags.length === 0 ? null : tags.reduce((sum, tag) => sum + tally[tag as Tag], 0),
    })),
  }
}

function tallyOf(published: readonly Published[]) {
  const tally = { total: published.length, V: 0, K: 0, L: 0, U: 0, R: 0 }
  for (const { item } of published) tally[item.confidence]++
  return tally
}
