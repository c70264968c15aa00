/** A part of a text: a paragraph with its lines, or a list with its points. */
export type Block = { kind: 'paragraph' | 'list'; lines: string[] }

/** Reads a text: an empty line ends a paragraph, a line that begins with `- ` is a point of a list, nothing else is markup. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let isNew = true
  for (const line of text.split(/\r\n?|\n/)) {
    const written = line.trim()
    const isPoint = /^- \S/.test(written)
    const kind = isPoint ? 'list' : 'paragraph'
    const last = blocks.at(-1)
    if (written === '') isNew = true
    else if (!isNew && last?.kind === kind) last.lines.push(isPoint ? written.slice(2).trim() : written)
    else blocks.push({ kind, lines: [isPoint ? written.slice(2).trim() : written] })
    if (written !== '') isNew = false
  }
  return blocks
}
