/** Writes a JSON value in one way only (RFC 8785: keys sorted by UTF-16 code units, no spaces), so that its bytes can be hashed. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join(',')}]`
  let members = ''
  for (const key of sorted(Object.keys(value))) {
    const member = (value as Record<string, unknown>)[key]
    if (member !== undefined) members += `${members && ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${members}}`
}

/** Whoever writes the keys in their order is spared the sorting. */
function sorted(keys: string[]): string[] {
  for (let nth = 1; nth < keys.length; nth++) if ((keys[nth - 1] ?? '') > (keys[nth] ?? '')) return keys.sort()
  return keys
}
