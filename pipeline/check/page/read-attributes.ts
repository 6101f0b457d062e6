/** Attributes whose values are words; the second group is the value. */
export const worded = / (alt|title|aria-label|placeholder|label|data-done)="([^"]*)"/g

/** What the checks read of a tag's attributes, as it is written. One object reads one tag after the other. */
export class ReadAttributes {
  lang: string | undefined
  /** Whether the element says that nobody is to translate it. */
  isUntranslated = false
  datetime: string | undefined
  src = ''
  /** What a `meta` is about, and what it says. */
  property = ''
  content: string | undefined
  /** Values that are words. */
  worded: string[] = []

  /** Reads what is between a tag's name and its end. Returns whether any check reads one of the attributes. */
  read(attributes: string): boolean {
    this.clear()
    let isFound = false
    for (let at = attributes.indexOf('="'); at >= 0; ) {
      const end = attributes.indexOf('"', at + 2)
      if (end < 0) break
      const name = attributes.slice(attributes.lastIndexOf(' ', at) + 1, at)
      if (this.take(name, attributes, at + 2, end)) isFound = true
      at = attributes.indexOf('="', end)
    }
    return isFound
  }

  private clear(): void {
    this.lang = this.datetime = this.content = undefined
    this.isUntranslated = false
    this.src = this.property = ''
    if (this.worded.length > 0) this.worded = []
  }

  private take(name: string, attributes: string, from: number, to: number): boolean {
    switch (name) {
      case 'lang':
        this.lang ??= attributes.slice(from, to)
        return true
      case 'translate':
        this.isUntranslated ||= attributes.slice(from, to) === 'no'
        return true
      case 'datetime':
        this.datetime ??= attributes.slice(from, to)
        return true
      case 'src':
        this.src ||= attributes.slice(from, to)
        return true
      case 'name':
      case 'property':
        this.property ||= attributes.slice(from, to)
        return false
      case 'content':
        this.content ??= attributes.slice(from, to)
        return true
      case 'alt':
      case 'title':
      case 'aria-label':
      case 'placeholder':
      case 'label':
      case 'data-done':
        this.worded.push(attributes.slice(from, to))
        return true
      default:
        return false
    }
  }
}
