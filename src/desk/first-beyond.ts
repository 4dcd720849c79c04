/** The first index for which the test holds, in a list where it holds from some point on. */
export function firstBeyond<Item>(items: Item[], test: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(items[middle])) high = middle
    else low = middle + 1
  }
  return low
}
