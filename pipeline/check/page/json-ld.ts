/** The data of a page's JSON-LD. Throws, with what is wrong, where it is no JSON. */
export function dataIn(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch (error) {
    throw new Error(`the JSON-LD of the page is not valid JSON: ${error instanceof Error ? error.message : error}`)
  }
}
