/** One spelling for names that differ only in case, width or Unicode form: `sea`, `Sea`, `ＳＥＡ`. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
