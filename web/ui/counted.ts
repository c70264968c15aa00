/** A count with what is counted, in English: `1 case`, `2 cases`. */
export const counted = (count: number | string, one: string, several = `${one}s`): string =>
  `${count} ${String(count) === '1' ? one : several}`
