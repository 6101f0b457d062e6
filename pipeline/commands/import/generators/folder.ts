import { asList, textOf } from '../config-file.ts'
import { createLayout } from '../layouts.ts'
import { rooted } from '../permalink.ts'
import type { Generator } from '../source.ts'
import { addLeft } from './left.ts'

/** Any folder of Markdown files: the languages are in their names, and old addresses in their front matter alone. */
export const folder: Generator = {
  recognise: (archive) => {
    const found = archive.files.find((path) => /\.(?:md|markdown|mdx)$/i.test(path))
    return found && `there are Markdown files (${found}), and no settings of a generator`
  },
  open(archive, known) {
    const left = new Map<string, string[]>()
    const texts = archive.files.filter((path) => /\.(?:md|markdown|mdown|mkdn?|mdx)$/i.test(path) && !/(?:^|\/)\./.test(path))
    const read = createLayout(texts, known)
    const articles = texts.flatMap((path) => {
      const { language, key } = read(path)
      if (/(?:^|\/)(?:readme|license|contributing|changelog|code_of_conduct|_index)$/i.test(key)) {
        addLeft(left, 'files about the project itself', path)
        return []
      }
      const own = key.replace(/\/index$/, '')
      return [{ path, language, key: own.includes('/') ? own : `articles/${own}` }]
    })
    return {
      languages: [],
      articles,
      served: [
        { folder: '', at: '/' },
        { folder: 'static', at: '/' },
        { folder: 'public', at: '/' },
      ],
      addresses: ({ data }) =>
        [data.url, data.permalink, ...asList(data.aliases), ...asList(data.redirect_from)].flatMap((from) =>
          textOf(from) === undefined ? [] : [rooted(textOf(from) ?? '')],
        ),
      left,
    }
  },
}
