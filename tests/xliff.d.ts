/** What the tests ask of the npm package `xliff`, which has no types: another reader of XLIFF 2. */
declare module 'xliff' {
  interface Unit {
    source: unknown
    target?: unknown
    note?: string | string[]
  }
  export function xliff2js(xml: string): Promise<{
    sourceLanguage: string
    targetLanguage: string
    resources: Record<string, Record<string, Unit>>
  }>
}
