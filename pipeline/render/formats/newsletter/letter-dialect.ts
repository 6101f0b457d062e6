import type { Dialect } from '../../views/dialect.ts'
import { withoutTags } from './service-tags.ts'
import { nightClasses, stylesFor } from './styles.ts'

/** Script (ISO 15924) → how a letter is sent, and how checks read it: without signs as references. */
const dialects = new Map<string, Record<'sent' | 'read', Dialect>>()

export function letterDialect(tag: string): Record<'sent' | 'read', Dialect> {
  const { script = 'Latn' } = new Intl.Locale(tag).maximize()
  const known = dialects.get(script)
  if (known) return known
  const read = styledDialect(script)
  const both = { read, sent: withoutTagsIn(read) }
  dialects.set(script, both)
  return both
}

/** Mail programs read styles in attributes: a class is written as the style that it has. */
function styledDialect(script: string): Dialect {
  const styles = stylesFor(script)
  return {
    elements: {},
    attribute(name, value, write) {
      if (name !== 'class' || value === true) return write(name, value)
      const names = value.split(' ')
      const ofNight = names.filter((one) => nightClasses.has(one)).join(' ')
      return (ofNight === '' ? '' : write('class', ofNight)) + write('style', names.flatMap((one) => styles[one] ?? []).join(';'))
    },
  }
}

function withoutTagsIn(dialect: Dialect): Dialect {
  const isText = (name: string) => name === 'alt' || name === 'aria-label'
  return {
    // Not the same object: attributes are written otherwise.
    elements: {},
    text: withoutTags,
    attribute(name, value, write) {
      const written = dialect.attribute?.(name, value, write) ?? write(name, value)
      return isText(name) ? withoutTags(written) : written
    },
  }
}
