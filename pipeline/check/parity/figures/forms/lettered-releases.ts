import { digits } from './begins.ts'
import { code } from './common-forms.ts'
import type { FigureForm } from './scan.ts'

/** Standards and releases whose last sign is a letter, which both languages write in the same way: 802.11ax, 1.0.2u, version 2.4b. */
export const letteredReleases: FigureForm = {
  begins: digits,
  needs: /\d\.\d{1,4}[a-z]/,
  pattern:
    /(?<![\p{sc=Latin}\d.,/-])(?:802\.\d{1,2}[a-z]{1,2}|\d{1,3}\.\d{1,4}\.\d{1,4}[a-z]|(?<=\b(?:[vV]ersions?|[rR]eleases?) |版本 ?)\d{1,3}\.\d{1,4}[a-z]|\d{1,3}\.\d{1,4}[a-z](?= ?版(?![权面画税块图式])))(?![\p{sc=Latin}\d/])/gu,
  read: ([whole]) => [code(whole, 'soft')],
}
