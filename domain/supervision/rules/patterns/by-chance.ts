/**
 * How probable it is that of `n` independent cases at least `k` are of a kind that makes up `share` of all (binomial upper
 * tail): what chance explains well accuses nobody.
 */
export function byChance(k: number, n: number, share: number): number {
  if (k <= 0 || share >= 1) return 1
  if (share <= 0) return 0
  // The logarithm keeps large numbers of cases within a double's reach.
  let term = n * Math.log1p(-share)
  let below = 0
  for (let i = 0; i < k && i <= n; i++) {
    below += Math.exp(term)
    term += Math.log((n - i) / (i + 1)) + Math.log(share) - Math.log1p(-share)
  }
  return Math.max(0, 1 - below)
}
