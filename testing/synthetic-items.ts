import { haimen } from '#cities/haimen/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { createRandom } from '../server/demo/random.ts'

const most = 10_000

/** Ten thousand items: those of the demo city, and the same again for districts of names made up from a seed. */
export function syntheticItems(seed: number): ServiceItem[] {
  const random = createRandom(seed)
  const syllables = Array.from('东西南北江海河湖山林石桥港湾镇乡沙洲泉源')
  const place = () => `${random.pick(syllables)}${random.pick(syllables)}${random.pick(syllables)}`
  const taken = new Set(haimen.items.map(({ code }) => code))
  const free = Array.from({ length: most }, (_, at) => String(at).padStart(4, '0')).filter((code) => !taken.has(code))
  const more = free.map((code, at): ServiceItem => {
    const item = haimen.items[at % haimen.items.length]
    if (!item) throw new Error('the demo city has no items')
    const district = place()
    return { ...item, code, name: `${district}${item.name}`, nameEn: `${item.nameEn}, ${district} district` }
  })
  return [...haimen.items, ...more]
}
