import { decodeReferences } from '../../core/escape.ts'
import { blocks, exempt, languageOf } from '../blocks.ts'
import { BlockTexts } from '../leak/block-texts.ts'
import { interfaceWord, wordedData, wordedMeta } from '../leak/leak.ts'
import { isForeign, type Policy } from '../leak/policy.ts'
import { drawings, elsewhere } from '../loss/inventory.ts'
import { mayHaveRun, mayHaveWords, withoutAddresses } from '../phrases.ts'
import { dataIn } from './json-ld.ts'
import { attributeOf, type MarkupReader, readMarkup } from './markup.ts'
import type { Range } from './published.ts'

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
  readMarkup(html, scanner)
  return scanner.result()
}

/** Whether a text of the interface may be of another edition. */
export function isSuspectText(text: string, policy: Policy): boolean {
  return isForeign(text, policy) || (policy.latin && interfaceWord(text, policy, () => []) !== undefined)
}

/** An element that changes how what is in it is read. */
interface Scope {
  depth: number
  policy: Policy | undefined
  isHead: boolean
  isHidden: boolean
}

/** Few tags have an attribute that any check reads. */
const readable = / (?:lang|translate|datetime|alt|title|aria-label|placeholder|label|data-done)="/
/** An element by any name that ends so shows a picture or plays a recording: formats have their own. */
const shows = (name: string) => name.endsWith('img') || name.endsWith('audio')
/** Attributes whose values are words; the second group is the value. */
export const worded = / (alt|title|aria-label|placeholder|label|data-done)="([^"]*)"/g

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
  private isPendingOfBody = false
  private isInBody = false
  private isSuspect = false
  private hidesBody = false
  private around = ''
  private readonly times: string[] = []
  private readonly media: string[] = []
  private data: unknown

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

  text(written: string, at: number): void {
    if (this.script !== undefined) {
      if (this.script === 'data') this.readData(written)
      return
    }
    this.moveTo(at)
    const text = decodeReferences(written)
    if (!this.isInBody && !this.isHead && !this.isHidden) this.around += text
    if (this.pending !== '' && this.isPendingOfBody !== this.isInBody) this.endText()
    this.pending += text
    this.isPendingOfBody = this.isInBody
  }

  open(name: string, attributes: string, isVoid: boolean, at: number): void {
    if (name === 'wbr' && attributes === '') return
    this.endText()
    this.moveTo(at)
    const before = this.policy
    if (blocks.has(name) && !this.isInBody && !this.isHead && !this.isHidden) this.around += '\n'
    if (!isVoid) this.depth += 1
    if (name === 'script') this.script = attributes.includes(' type="application/ld+json"') ? 'data' : 'other'
    const isReadable = attributes !== '' && (name === 'meta' || shows(name) || readable.test(attributes))
    if (isReadable || exempt.has(name)) this.openScope(name, attributes, isVoid)
    if (name === 'head' || elsewhere.has(name) || (drawings.has(name) && name !== 'script')) this.hide(name, isVoid)
    if (isReadable) this.readAttributes(name, attributes)
    if (this.policy?.latin && !isVoid && blocks.has(name)) this.blockTexts.open(name, this.depth, this.policy)
    if (isVoid) {
      this.policy = before
      if (!this.isHead && !this.isHidden && !this.isInBody) this.around += '\n'
    }
  }

  comment(): void {
    this.endText()
    this.blockTexts.part()
  }

  close(_: string, at: number): void {
    this.endText()
    this.moveTo(at)
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
    if (!this.isHead && !this.isHidden && !this.isInBody) this.around += '\n'
  }

  private moveTo(at: number): void {
    const from = this.options.bodies.find(({ to }) => at < to)?.from ?? at + 1
    this.isInBody = at >= from
    if (at === from) this.hidesBody ||= this.isHead || this.isHidden
  }

  private save(isVoid: boolean): void {
    const { depth, policy, isHead, isHidden } = this
    if (!isVoid && this.scopes.at(-1)?.depth !== depth) this.scopes.push({ depth, policy, isHead, isHidden })
  }

  private openScope(name: string, attributes: string, isVoid: boolean): void {
    if (exempt.has(name) || attributes.includes(' translate="no"')) {
      this.save(isVoid)
      this.policy = undefined
      this.blockTexts.part()
      return
    }
    const lang = attributeOf(attributes, 'lang')
    if (lang === undefined || this.isExempt()) return
    const language = languageOf(lang)
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

  private readAttributes(name: string, attributes: string): void {
    if (!this.isInBody && !this.isHead && !this.isHidden) this.readFacts(name, attributes)
    const { policy } = this
    if (!policy || this.isSuspect) return
    if (name === 'meta') {
      const property = attributeOf(attributes, 'name') ?? attributeOf(attributes, 'property') ?? ''
      const content = wordedMeta.test(property) ? attributeOf(attributes, 'content') : undefined
      if (content !== undefined) this.checkAttribute(content, policy)
      return
    }
    for (const [, , value = ''] of attributes.matchAll(worded)) this.checkAttribute(decodeReferences(value), policy)
  }

  private readFacts(name: string, attributes: string): void {
    if (attributes.includes(' datetime="')) this.times.push(attributeOf(attributes, 'datetime') ?? '')
    if (shows(name)) this.media.push(attributeOf(attributes, 'src') ?? '')
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
    if (policy.latin && mayHaveWords(text, policy.words) && mayHaveRun(withoutAddresses(text), policy.words)) this.isSuspect = true
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
    this.check(text, policy, this.isPendingOfBody)
    this.blockTexts.add(text, policy)
  }
}
