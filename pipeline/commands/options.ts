/** An option of the command line: with a value, or a switch. */
export interface Option {
  /** What its value is called in the help, such as `DIR`; a switch has none. */
  value?: string
  short?: string
  says: string
}

/** Every option, by its name. Which command has which is in `index.ts`. */
export const options = {
  root: { value: 'DIR', says: 'the folder with content/, locales/ and diglot.config.ts (default: the current folder)' },
  name: { value: 'NAME', says: 'the name of the site (default: made from that of the folder)' },
  url: { value: 'URL', says: 'the address of the site, such as https://news.example.org' },
  'time-zone': { value: 'ZONE', says: 'the time zone of its dates, such as Asia/Shanghai (default: that of this machine)' },
  locales: { value: 'LIST', says: 'its editions, such as en,zh,ja; the first is the default edition (default: en,zh)' },
  yes: { says: 'ask nothing: take the default of what no option says' },
  'no-install': { says: 'do not run npm install' },
  tag: { value: 'BCP47', says: 'the language tag of the edition, such as zh-Hant (default: the name of the locale)' },
  out: { value: 'DIR', says: 'the folder to publish into (default: dist in the root); dev only reads there what was published' },
  now: { value: 'ISO8601', says: 'pretend that it is this time, for scheduled stories (default: SOURCE_DATE_EPOCH, else the clock)' },
  'next-due': { says: 'print only when the next story appears or is taken down' },
  overwrite: {
    says: 'build: replace files in the output folder that no build wrote; deploy: the same at the target; cms: replace files that have changed',
  },
  audit: { says: 'make everything again, and report what differs from the cache' },
  changed: { value: 'REF', says: 'report only what was not found at this commit, branch or tag of git, where HEAD left it' },
  changes: { value: 'FILE', says: 'write a list of the addresses that the build added, changed and removed, as JSON' },
  prune: { says: 'only remove findings that are fixed; add none' },
  fix: { says: 'apply the fixes that are certain, then check again' },
  summary: { says: 'count the findings by rule, and say what to fix first' },
  html: { value: 'FILE', says: 'write a web page too' },
  text: { says: 'copy the text of the original, not as comments; with --from-xliff, accept a file that is not finished' },
  xliff: { value: 'FILE', says: 'write an XLIFF 2 file for translation tools' },
  'from-xliff': { value: 'FILE', says: 'read the translation from an XLIFF 2 file' },
  done: { says: 'translate: record that the translation is current; redirects: write the redirects' },
  'dry-run': { says: 'print what would be written, sent or removed, and change nothing' },
  to: { value: 'TARGET', says: 'where to deploy to: s3://bucket/prefix, or a folder (default: deploy.to of the settings)' },
  endpoint: { value: 'URL', says: 'the address of the S3 API (default: deploy.endpoint, else that of AWS)' },
  region: { value: 'REGION', says: 'the region of the bucket (default: deploy.region, else AWS_REGION, else us-east-1)' },
  'keep-assets': { value: 'DAYS', says: 'for how long old style sheets and scripts are left (default: deploy.keepAssets, else 7)' },
  from: {
    value: 'KIND',
    says: 'import: what the source is: docusaurus, hexo, hugo, jekyll, folder or wordpress (default: found by its files); locale: the edition in simplified Chinese that an edition in traditional Chinese is converted from',
  },
  locale: { value: 'LOCALE', says: 'the language of articles that do not say theirs' },
  uploads: { value: 'DIR', says: 'the folder wp-content/uploads of a WordPress site' },
  report: { value: 'FILE', says: 'write the whole report, in Markdown' },
  port: { value: 'N', says: 'the port to listen on; 0 for any that is free (default: 4321, or the next that is free)' },
  host: {
    value: 'HOST',
    says: 'dev: the address to listen on, such as 0.0.0.0 for other devices (default: this machine alone); init: who serves the site: github, netlify, cloudflare, nginx or none (default: github)',
  },
  open: { says: 'open the site in the browser' },
  stdio: { says: 'answer over standard input and output, as it always does; some editors add it' },
  threads: {
    value: 'N',
    says: 'worker threads for large builds (default: the number of processors less one, at most 7; of worker: the number of processors)',
  },
  queue: {
    value: 'URL',
    says: 'build: have "diglot worker" on other machines do parts of a large build, through a Redis or Valkey: redis://127.0.0.1:6379; worker: the same address',
  },
  'no-cache': { says: 'do not use or write the build cache' },
  format: { value: 'FORMAT', says: 'how findings are printed: text, json, github, sarif or gitlab (default: text)' },
  json: { says: 'the same as --format json' },
  help: { short: 'h', says: 'show this help' },
  version: { says: 'show the version' },
} as const satisfies Record<string, Option>

export type OptionName = keyof typeof options

/** `--root DIR`, as the help and the documentation write it. */
export function optionWords(name: OptionName): string {
  const { value, short }: Option = options[name]
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`
}
