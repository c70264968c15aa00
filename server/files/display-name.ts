const longest = 200

/** Control characters, line and paragraph separators, lone surrogates, and what turns the direction of text around. */
// eslint-disable-next-line no-control-regex
const dangerous = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu

/** A file's name fit for showing: no folders, no tricks, at most 200 characters, its extension kept. */
export function displayName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const name = last.replaceAll(dangerous, '').normalize('NFC').trim()
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)]
  const end = Array.from(extension).slice(0, 20)
  const start = Array.from(stem.replace(/^\.+/, '') || 'file').slice(0, longest - end.length)
  return [...start, ...end].join('')
}

/** The extension of a name in lower case, without the dot. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
}
