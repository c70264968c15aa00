let count = 0

/**
 * Says on the document, as `data-under-way`, that the page is still getting something it asked for. Whoever looks at it
 * from outside, a journey or a screen capture, need not guess when it is all there.
 */
export async function underWay<T>(work: Promise<T>): Promise<T> {
  if (typeof document === 'undefined') return work
  const { dataset } = document.documentElement
  count += 1
  dataset['underWay'] = ''
  try {
    return await work
  } finally {
    count -= 1
    if (count === 0) delete dataset['underWay']
  }
}
