/** UTF-16 code units of a message at most, and of what an acknowledgement names. */
const most = { message: 500, subject: 120 }

/** A message of at most 500 characters: its longest quotations lose their middle. */
export function briefMessage(message: string): string {
  let brief = message
  while (brief.length > most.message) {
    const quoted = brief.match(/"(?:[^"\\]|\\.)*"/gs) ?? []
    const longest = quoted.reduce((one, other) => (other.length > one.length ? other : one), '')
    if (longest.length < 40) return `${brief.slice(0, most.message - 1)}…`
    const part = Math.max(16, (longest.length - (brief.length - most.message) - 1) >> 1)
    brief = brief.replace(longest, () => `${whole(longest.slice(0, part))}…${longest.slice(-part).replace(/^[\udc00-\udfff]/, '')}`)
  }
  return brief
}

/** What an acknowledgement names of a finding: a long text by its beginning. */
export function briefSubject(subject: string): string {
  return subject.length > most.subject ? `${whole(subject.slice(0, most.subject - 1))}…` : subject
}

/** What a message quotes, by its beginning: at most 60 UTF-16 code units. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

/** Without half of an escape or of a surrogate pair at its end. */
const whole = (text: string) => text.replace(/[\ud800-\udbff]$/, '').replace(/(?<!\\)(?:\\\\)*\\(?:u[\da-f]{0,3})?$/, '')
