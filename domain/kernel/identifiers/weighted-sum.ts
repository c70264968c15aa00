/** Σ value × weight over the first characters of `text`, a character's value being its place in `alphabet`. */
export function weightedSum(text: string, alphabet: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + alphabet.indexOf(text.charAt(at)) * weight, 0)
}
