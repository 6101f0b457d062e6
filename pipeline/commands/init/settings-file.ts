import type { Answers } from './answers.ts'

/** `diglot.config.ts`, with what is changed first. */
export function settingsFile({ url, timeZone, locales }: Answers): string {
  return [
    "import { defineConfig } from 'diglot'",
    '',
    '// All settings: node_modules/diglot/REFERENCE.md',
    'export default defineConfig({',
    "  // The address of the site. It may have a path: 'https://example.org/paper/'.",
    `  url: ${quote(url)},`,
    '',
    '  // Dates are shown in this time zone, and read in it where an article names no other.',
    `  timeZone: ${quote(timeZone)},`,
    '',
    '  // The edition that is listed first. The name of the site in each edition is in locales/*/site.json.',
    `  defaultLocale: ${quote(locales[0])},`,
    '',
    '  // A search page in each edition.',
    '  search: true,',
    '',
    '  // Colours, fonts and sizes: a style sheet of your own.',
    "  // theme: { styles: 'theme/site.css' },",
    '})',
    '',
  ].join('\n')
}

const quote = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`
