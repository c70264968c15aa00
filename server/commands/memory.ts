// How much garbage the server lets lie. V8 by itself lets it grow to a multiple of what is alive, which takes twice the
// memory and gains a server that is asked little at a time nothing. Its own switch for small memory looks again after
// every tenth that grew and keeps two megabytes for what is new: that took half of what a command costs, and a third of a start.
import { PerformanceObserver } from 'node:perf_hooks'
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** By how much what is alive may have grown before garbage is looked for among it, in percent. */
const grown = 25

/** How many bytes are kept for what is new; what serves one request is mostly gone before they are full. */
const forNew = 8 * 1024 * 1024

const set = (flag: string) => setFlagsFromString(`--${flag}`)

// The space for what is new doubles until this says it is enough, and starts again when V8 gave it back at night.
const watch = () => set(`semi-space-growth-factor=${newSpace() < forNew ? 2 : 1}`)
const watcher = new PerformanceObserver(watch)

/** From the first file that is loaded. */
export function keepSmall(): void {
  // What is new and alive is little: threads that look for it together cost more than they find.
  set('no-parallel-scavenge')
  set(`heap-growing-percent=${grown}`)
  watch()
  watcher.observe({ entryTypes: ['gc'] })
}

/**
 * A catalogue of many items is held at the cost of memory, not of time: a search among ten thousand took up to 100 ms
 * instead of 15 while garbage was looked for.
 */
export function growFreely(): void {
  watcher.disconnect()
  set('parallel-scavenge')
  set('heap-growing-percent=0')
  set('semi-space-growth-factor=2')
}

const newSpace = () => getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0
