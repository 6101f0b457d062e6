import { foreignTag } from '../../../core/foreign-tags.ts'

/** Markup of another dialect or generator that readers would see as text. */
export interface Leftover {
  rule: 'markdown/shortcode' | 'link/missing'
  /** Global. A match must be in the file as it is in the tree: what is escaped is meant. */
  pattern: RegExp
  /** What is wrong, and what to do, behind the match in quotation marks. */
  says: string
  /** Only at the beginning of a paragraph, or right behind a link, a picture or code. */
  where?: 'first' | 'behind'
}

/** A row for each. Inline and block code is not looked at. */
export const leftoverRows: Leftover[] = [
  {
    rule: 'markdown/shortcode',
    pattern: foreignTag,
    says: 'is a tag of another generator, which readers would see as text. Replace it with Markdown',
  },
  {
    rule: 'link/missing',
    pattern: /(?<![\])!])\[\^[^\]\s^[]+\](?!:)/g,
    says: 'is a footnote that is not defined. Write its text: "[^…]: …"',
  },
  {
    rule: 'link/missing',
    pattern: /(?<![\w\])])!?\[(?=[^\]]*\p{L})[^\][\n]+\]\[[^\][\n]*\]/gu,
    says: 'is a link without an address: the reference is not defined. Define it ("[…]: https://…"), or write the address behind the text: "[…](…)"',
  },
  {
    rule: 'markdown/shortcode',
    pattern: /!?\[\[[^\][\n]+\]\]/g,
    says: 'is a wiki link, which readers would see as text. Write "[text](path.md)", or "![what it shows](path.png)"',
  },
  {
    rule: 'markdown/shortcode',
    pattern: /^\[!\w+\]/g,
    says: 'marks a note of another dialect, which readers would see as text. Write it in words: "**Note:** …"',
    where: 'first',
  },
  {
    rule: 'markdown/shortcode',
    pattern: /^:{3,}\s?\{?\p{L}[\p{L}\w-]*/gu,
    says: 'begins a block of another dialect, which readers would see as text. Write a quotation or a heading',
    where: 'first',
  },
  {
    rule: 'markdown/shortcode',
    pattern: /\{:(?!\s)[^}\n]*\}|\{:? ?[#.][\w-]+(?: [#.][\w-]+)*\}/g,
    says: 'is a list of attributes of another dialect, which readers would see as text. Delete it',
  },
  {
    rule: 'markdown/shortcode',
    // The asterisks may have become emphasis.
    pattern: /\{\/(?:\*|$)/g,
    says: 'begins a comment of MDX, which readers would see as text. Write "<!-- … -->", or delete it',
  },
  {
    rule: 'markdown/shortcode',
    pattern: /^(?:@\[toc\]|\[toc\]|\[\[toc\]\])/gi,
    says: 'asks another generator for a table of contents. Delete it',
    where: 'first',
  },
  {
    rule: 'markdown/shortcode',
    pattern: /^export (?:const|default) /g,
    says: 'is a line of MDX, which readers would see as text. Delete it',
    where: 'first',
  },
  {
    rule: 'markdown/shortcode',
    pattern: /(?:^|\n)[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?)?[ \t]*(?=\n|$)/g,
    says: 'is a line of a table that cannot be read: its columns do not match the row above. Give each row as many',
  },
  {
    rule: 'markdown/shortcode',
    pattern: /(?:^|\n)[ \t]*\|(?![\s:|-]*\n)[^\n|]+\|[^\n]*\|[ \t]*\n[ \t]*\|(?![\s:|-]*\n)[^\n|]+\|[^\n]*\|[ \t]*(?=\n|$)/g,
    says: 'looks like a row of a table, which has no line of "| --- | --- |" below its first row. Add that line',
  },
  {
    rule: 'markdown/shortcode',
    pattern: /(?:^|\n)#{2,6}[^\s#!][^\n]*/g,
    says: 'is no heading without a space behind "#". Write "## Heading"',
  },
  {
    rule: 'markdown/shortcode',
    pattern: /(?<![*\\])\*\*(?:[ \t]+[^*\n]*\p{L}[^*\n]*?[ \t]*|[^*\s][^*\n]*?[ \t]+)\*\*(?!\*)/gu,
    says: 'is not read as bold: there is a space inside the asterisks. Delete it',
  },
  {
    rule: 'markdown/shortcode',
    pattern: /\][(（]\s*(?:https?:\/\/|mailto:|\.{1,2}\/)[^\s)）]*/g,
    says: 'is a part of a link that cannot be read: a bracket is missing or full-width. Write "[text](address)"',
  },
  {
    rule: 'markdown/shortcode',
    pattern: /(?<![=\w])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\w])|(?<![\w+])\+\+(?=\p{L})[^+\n]*[\p{L}\p{N}]\+\+(?![\w+])/gu,
    says: 'is marked as in another dialect, which readers would see as text. Write "**…**" or "*…*"',
  },
  {
    rule: 'markdown/shortcode',
    pattern: /(?<=[\p{L}\p{N})])(?:~\d{1,3}~|\^(?:[\d+-]{1,4}|th|st|nd|rd)\^)/gu,
    says: 'sets a figure above or below the line in another dialect. Write the sign itself: "²", "₂"',
  },
  {
    rule: 'markdown/shortcode',
    pattern: /\[(b|i|u|s|url|img|quote|color|size|center)(?:=[^\]\n]*)?\](?=[^\n]*?\[\/\1\])/gi,
    says: 'is BBCode, which readers would see as text. Write it in Markdown',
  },
  {
    rule: 'markdown/shortcode',
    pattern:
      /^(?:!{3}|\?{3}\+?)[ \t]\w+|^\.\. [a-z][\w-]*::|^\*\[[^\]\n]+\]:|^#\+[A-Z_]+:|^(?:@include|!include|--8<--)[ \t]\S+|(?<=\n):[ \t]+\S[^\n]*/g,
    says: 'is read by another dialect alone, and readers would see it as text. Write it in Markdown',
    where: 'first',
  },
  {
    rule: 'markdown/shortcode',
    pattern: /^\{:?\s*[\w-]+=(?:"[^"\n]*"|[^\s}"]+)(?:\s+[\w-]+=(?:"[^"\n]*"|[^\s}"]+))*\s*\}/g,
    says: 'is a list of attributes of another dialect, which readers would see as text. Delete it',
    where: 'behind',
  },
  {
    rule: 'markdown/shortcode',
    pattern: /<!--|<\/?[a-z][a-z\d-]*\s+[a-z-]+=["'][^<>\n]*/gi,
    says: 'is HTML that does not end, which readers would see as text. Add the quotation mark or the ">" that is missing',
  },
]
