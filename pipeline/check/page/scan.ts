import { decodeReferences } from '../../core/escape.ts'
import { languageOf } from '../blocks.ts'
import { BlockTexts } from '../leak/block-texts.ts'
import { interfaceWord, wordedData, wordedMeta } from '../leak/leak.ts'
import { isForeign, type Policy } from '../leak/policy.ts'
import { mayHaveRun, mayHaveWords, withoutAddresses } from '../phrases.ts'
import { type ElementKind, kindOf } from './element-kind.ts'
import { dataIn } from './json-ld.ts'
import { type MarkupReader, readMarkup } from './markup.ts'
import type { Range } from './published.ts'
import { ReadAttributes } from './read-attributes.ts'

/** What one reading of a published page found. */
export interface PageScan {
  /** Whether a word of another edition may be in it: only a parser can tell. */
  isSuspect: boolean
  /** Whether the body is where no reader sees it, or in what is about other stories. */
  hidesBody: boolean
  /** The texts around the article's body, a line for each element. */
  around: string
  /** ISO 8601, as written. */
  times: string[]
  /** Addresses of pictures and recordings around the body. */
  media: string[]
  /** Its JSON-LD; undefined without any. */
  data: unknown
}

export interface ScanOptions {
  /** Where bodies of articles are in the page, in order. */
  bodies: readonly Range[]
  /** The edition's policy; undefined where nothing is to be compared. */
  policy: Policy | undefined
  /** Policies of the editions that the page speaks for, each in an element with its `lang`. */
  policies: Policy[]
  /** What the page's articles say of themselves. */
  content(): string[]
}

/**
 * Reads a published page once, for both checks of it. Of well-formed HTML (no block in a paragraph, no link in a link) it
 * suspects whatever a parser and `findLeaks` find, and more: where it suspects nothing, nothing is there
 * (tests/unit/scan.test.ts).
 */
export function scanPage(html: string, options: ScanOptions): PageScan {
  const scanner = new Scanner(options)
  let at = 0
  for (const { from, to } of options.bodies) {
    at = readMarkup(html, scanner, at, from)
    at = scanner.beginBody(html, from, to) ? readMarkup(html, scanner, at, to) : to
    scanner.endBody()
  }
  readMarkup(html, scanner, at)
  return scanner.result()
}

/** An element that changes how what is in it is read. */
interface Scope {
  depth: number
  policy: Policy | undefined
  isHead: boolean
  isHidden: boolean
}

class Scanner implements MarkupReader {
  private readonly options: ScanOptions
  private readonly byLanguage: Map<string, Policy>
  private readonly scopes: Scope[] = []
  private readonly blockTexts = new BlockTexts()
  private policy: Policy | undefined
  private depth = 0
  private isHead = false
  /** In an element that is about other stories, or draws. */
  private isHidden = false
  private script: 'data' | 'other' | undefined
  /** A text that goes on behind a place where a line may break. */
  private pending = ''
  private isInBody = false
  private isSuspect = false
  private hidesBody = false
  private around = ''
  private readonly times: string[] = []
  private readonly media: string[] = []
  private data: unknown

  private readonly attributes = new ReadAttributes()

  constructor(options: ScanOptions) {
    this.options = options
    this.policy = options.policy
    this.byLanguage = new Map(options.policies.map((policy) => [languageOf(policy.edition.tag), policy]))
  }

  result(): PageScan {
    this.endText()
    const { isSuspect, hidesBody, around, times, media, data } = this
    return { isSuspect, hidesBody, around, times, media, data }
  }

  /** Whether a body must be read: not where nothing in it can make the page suspect. */
  beginBody(html: string, from: number, to: number): boolean {
    this.endText()
    this.hidesBody ||= this.isHead || this.isHidden
    this.isInBody = true
    const { policy, byLanguage, isSuspect } = this
    if (isSuspect) return false
    if (byLanguage.size > 0 || policy?.latin) return true
    return policy !== undefined && isForeign(html.slice(from, to), policy)
  }

  endBody(): void {
    this.endText()
    this.isInBody = false
  }

  text(written: string): void {
    if (this.script !== undefined) {
      if (this.script === 'data') this.readData(written)
      return
    }
    const text = decodeReferences(written)
    if (!this.isInBody && !this.isHead && !this.isHidden) this.around += text
    this.pending = this.pending === '' ? text : this.pending + text
  }

  open(name: string, attributes: string, isVoid: boolean): void {
    if (name === 'wbr' && attributes === '') return
    this.endText()
    const before = this.policy
    const kind = kindOf(name)
    if (kind.isBlock) this.addLine()
    if (!isVoid) this.depth += 1
    if (name === 'script') this.script = attributes.includes(' type="application/ld+json"') ? 'data' : 'other'
    const found = attributes !== '' && this.attributes.read(attributes)
    if (found || kind.isExempt) this.openScope(kind, isVoid)
    if (kind.isHidden || name === 'head') this.hide(name, isVoid)
    if (found) this.checkAttributes(kind)
    if (this.policy?.latin && !isVoid && kind.isBlock) this.blockTexts.open(name, this.depth, this.policy)
    if (isVoid) {
      this.policy = before
      this.addLine()
    }
  }

  comment(): void {
    this.endText()
    this.blockTexts.part()
  }

  close(): void {
    this.endText()
    this.script = undefined
    if (this.blockTexts.close(this.depth)) this.isSuspect = true
    this.depth -= 1
    const scope = this.scopes.at(-1)
    if (scope && scope.depth > this.depth) {
      this.scopes.pop()
      this.policy = scope.policy
      this.isHead = scope.isHead
      this.isHidden = scope.isHidden
    }
    this.addLine()
  }

  private addLine(): void {
    if (!this.isHead && !this.isHidden && !this.isInBody) this.around += '\n'
  }

  private save(isVoid: boolean): void {
    const { depth, policy, isHead, isHidden } = this
    if (!isVoid && this.scopes.at(-1)?.depth !== depth) this.scopes.push({ depth, policy, isHead, isHidden })
  }

  private openScope({ isExempt }: ElementKind, isVoid: boolean): void {
    const { lang, isUntranslated } = this.attributes
    if (isExempt || isUntranslated) {
      this.save(isVoid)
      this.policy = undefined
      this.blockTexts.part()
      return
    }
    if (lang === undefined || this.isExempt()) return
    const language = languageOf(decodeReferences(lang))
    if (this.policy && languageOf(this.policy.edition.tag) === language) return
    this.save(isVoid)
    this.policy = this.byLanguage.get(language)
  }

  /** Within an exempt element nothing is read, whatever language is in it. */
  private isExempt(): boolean {
    return this.policy === undefined && this.byLanguage.size === 0
  }

  private hide(name: string, isVoid: boolean): void {
    this.save(isVoid)
    if (name === 'head') this.isHead = true
    else this.isHidden = true
  }

  private checkAttributes({ isMeta, shows }: ElementKind): void {
    const { datetime, src, worded, property, content } = this.attributes
    if (!this.isInBody && !this.isHead && !this.isHidden) {
      if (datetime !== undefined) this.times.push(decodeReferences(datetime))
      if (shows) this.media.push(decodeReferences(src))
    }
    const { policy } = this
    if (!policy || this.isSuspect) return
    if (!isMeta) for (const value of worded) this.checkAttribute(decodeReferences(value), policy)
    else if (content !== undefined && wordedMeta.test(property)) this.checkAttribute(decodeReferences(content), policy)
  }

  private readData(written: string): void {
    const data = dataIn(written)
    if (!this.isHidden) this.data ??= data
    const { policy } = this
    if (!policy) return
    const language = data !== null && typeof data === 'object' && 'inLanguage' in data ? String(data.inLanguage) : policy.edition.tag
    if (languageOf(language) === languageOf(policy.edition.tag)) this.checkData(data, policy)
  }

  private checkData(value: unknown, policy: Policy): void {
    if (value === null || typeof value !== 'object') return
    for (const [key, item] of Object.entries(value))
      for (const part of Array.isArray(item) ? item : [item]) {
        if (typeof part === 'string' && wordedData.has(key)) this.check(part, policy, false)
        else this.checkData(part, policy)
      }
  }

  private checkAttribute(text: string, policy: Policy): void {
    this.check(text, policy, this.isInBody)
    if (policy.latin && mayHaveWords(text, policy.words) && mayHaveRun(withoutAddresses(text), policy.words, policy.functionWords))
      this.isSuspect = true
  }

  private check(text: string, policy: Policy, isOfArticle: boolean): void {
    if (isForeign(text, policy)) this.isSuspect = true
    else if (policy.latin && !isOfArticle && interfaceWord(text, policy, this.options.content) !== undefined) this.isSuspect = true
  }

  private endText(): void {
    if (this.pending === '') return
    const text = this.pending
    this.pending = ''
    const { policy } = this
    if (!policy || this.isSuspect) return
    this.check(text, policy, this.isInBody)
    this.blockTexts.add(text, policy)
  }
}
