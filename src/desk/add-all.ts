/** Adds items to a list, however many: `push(...items)` takes as many as a call has room for, some hundred thousand. */
export function addAll<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item)
}
