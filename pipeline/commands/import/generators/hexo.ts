import { posix } from 'node:path'
import type { Archive } from '../archive.ts'
import { asList, type GeneratorSettings, lowered, readSettingsFile, textOf } from '../config-file.ts'
import { toLanguage } from '../languages.ts'
import { createLayout, withoutEnding } from '../layouts.ts'
import { fillPermalink, hyphenated, rooted } from '../permalink.ts'
import type { ArticleFile, Generator, Source } from '../source.ts'
import { addOtherFolders } from './left.ts'

const configName = '_config.yml'

export const hexo: Generator = {
  recognise(archive) {
    const usesHexo = /"hexo"\s*:/.test(archive.text('package.json') ?? '')
    if (archive.hasFolder('source/_posts'))
      return usesHexo ? 'package.json names hexo, and there is source/_posts/' : 'there is source/_posts/'
    return usesHexo && archive.has(configName) ? `package.json names hexo, and there is ${configName}` : undefined
  },
  open(archive, known) {
    const config = readSettingsFile(archive, configName)
    const languages = asList(config.language).flatMap((code) => (code === 'default' ? [] : (toLanguage(code) ?? [])))
    const folder = posix.normalize(textOf(config.source_dir) ?? 'source')
    const left: Source['left'] = new Map()
    addOtherFolders(archive, [folder], left)
    return {
      title: textOf(config.title),
      description: textOf(config.description),
      url: textOf(config.url),
      timeZone: textOf(config.timezone),
      language: languages[0],
      languages,
      articles: findArticles(archive, folder, [...known, ...languages]),
      served: [{ folder, at: '/' }],
      addresses: createRule(config),
      left,
    }
  },
}

/** Pages that a theme fills, in any language: `tags/index.md` has nothing but a title. */
const isOfTheme = /^(?:404|index|tags|categories|archives|search)\b/

function findArticles(archive: Archive, folder: string, languages: string[]): ArticleFile[] {
  const found = archive.files.flatMap((path): { path: string; rest: string; isDraft?: boolean; title?: string }[] => {
    if (!path.startsWith(`${folder}/`) || !/\.(?:md|markdown|html)$/i.test(path)) return []
    const [, kind = '', rest = ''] = /^_(posts|drafts)\/(.+)$/.exec(path.slice(folder.length + 1)) ?? []
    if (kind) return [{ path, rest: posix.join('posts', rest), isDraft: kind === 'drafts', title: withoutEnding(rest) }]
    const own = path.slice(folder.length + 1)
    return /(?:^|\/)[_.]/.test(own) || own.endsWith('.html') ? [] : [{ path, rest: own }]
  })
  const read = createLayout(
    found.map(({ rest }) => rest),
    languages,
  )
  return found.flatMap(({ path, rest, isDraft, title }) => {
    const { language, key } = read(rest)
    if (title === undefined && isOfTheme.test(key)) return []
    const own = posix.relative(folder, withoutEnding(path))
    const plain = key.replace(/\/index$/, '')
    return {
      path,
      language,
      key: plain.includes('/') ? plain : posix.join('pages', plain),
      isDraft: isDraft === true,
      // A folder of the same name has the pictures of a post (`post_asset_folder`).
      folder: title === undefined ? posix.dirname(path) : withoutEnding(path),
      defaults: title === undefined ? { '#page': own } : { '#title': title },
    }
  })
}

/** Hexo's addresses: hexo.io/docs/permalinks. */
function createRule(config: GeneratorSettings): Source['addresses'] {
  const base = (textOf(config.root) ?? '/').replace(/\/$/, '')
  const pattern = textOf(config.permalink) ?? ':year/:month/:day/:title/'
  const defaults = Object.fromEntries(Object.entries(lowered(config.permalink_defaults)).map(([key, value]) => [key, textOf(value)]))
  return ({ data, date, language }) => {
    const others = [...asList(data.alias), ...asList(data.aliases), ...asList(data.redirect_from)].flatMap((from) => textOf(from) ?? [])
    const page = textOf(data['#page'])
    const title = textOf(data['#title']) ?? ''
    const categories = asList(data.categories ?? data.category)
      .flat()
      .map(String)
    const tokens = {
      ...defaults,
      title,
      post_title: hyphenated(textOf(data.title) ?? ''),
      name: posix.basename(title),
      category: categories.map(hyphenated).join('/') || textOf(config.default_category) || 'uncategorized',
      lang: defaults.lang ?? language,
      ...(textOf(data.id) && { id: textOf(data.id) }),
      ...(textOf(data.slug) && { title: textOf(data.slug) }),
    }
    const written = textOf(data.permalink)
    const own =
      page === undefined
        ? (written ?? fillPermalink(pattern, date, tokens))
        : page.replace(/(?:^|\/)index$/, '/').replace(/(?<!\/)$/, '.html')
    return [...(own === undefined ? [] : [own]), ...others].map((address) => rooted(base + rooted(address)))
  }
}
