const stars = (count: number) => '*'.repeat(Math.max(count, 0))

/** Keeps `head` and `tail` characters of a text long enough to hide something between them; else hides it all. */
function mask(text: string, head: number, tail: number): string {
  const characters = Array.from(text)
  const hidden = characters.length - head - tail
  if (hidden <= 0) return stars(characters.length)
  return characters.slice(0, head).join('') + stars(hidden) + characters.slice(head + hidden).join('')
}

/** A citizen identity number for screens: 320684********0019. */
export const maskCitizenId = (id: string): string => mask(id, 6, 4)

/** A mobile number for screens: 138****0000. */
export const maskMobile = (number: string): string => mask(number, 3, 4)

/** A person's name for screens, the family name's first character kept: 张三 → 张*. */
export const maskName = (name: string): string => mask(name, 1, 0)
