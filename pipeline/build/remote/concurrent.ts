/** Requests that are sent at a time. */
const atOnce = 8

/** Calls `work` for each item, some of them side by side. An item is asked for when its turn comes. */
export async function forEachConcurrently<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]()
  const next = async () => {
    for (let item = queue.next(); !item.done; item = queue.next()) await work(item.value)
  }
  await Promise.all(Array.from({ length: atOnce }, next))
}
