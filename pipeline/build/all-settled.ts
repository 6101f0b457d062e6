/** Waits for all promises, even if one rejects: the others may still write files. */
export async function allSettled<Works extends Promise<unknown>[]>(works: [...Works]) {
  await Promise.allSettled(works)
  return Promise.all(works)
}
