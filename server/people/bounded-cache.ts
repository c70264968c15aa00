/** A map that forgets what was not asked for longest once it holds more than `most`. */
export function boundedCache<Value>(most: number) {
  const entries = new Map<string, Value>()
  const put = (key: string, value: Value) => {
    entries.delete(key)
    entries.set(key, value)
    const [oldest] = entries.keys()
    if (entries.size > most && oldest !== undefined) entries.delete(oldest)
  }
  return {
    get(key: string): Value | undefined {
      const value = entries.get(key)
      if (value !== undefined) put(key, value)
      return value
    },
    put,
  }
}
