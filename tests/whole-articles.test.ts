import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { picture } from './support/articles.ts'
import { type Built, buildSite, type Files, project } from './support/site.ts'

interface Article {
  id: string
  /** The rule that the slip of its translation belongs to; undefined of a right one. */
  rule?: string | undefined
  what: string
  texts: { en: string; zh: string }
}

const articlesOf = (set: string) =>
  readFileSync(join(project, 'tests/parity', `${set}.txt`), 'utf8')
    .split(/^== /m)
    .slice(1)
    .map((text): Article => {
      const [head = '', ...lines] = text.split('\n')
      const [id = '', , rule, what = ''] = head.split(' | ')
      const [en = '', zh = ''] = lines.join('\n').split(/^--\n/m)
      return { id, rule, what, texts: { en, zh } }
    })

/** An article with its headline in front matter, and its pictures: each has bytes of its own. */
function filesOf({ id, texts }: Article): Files {
  const folder = `content/world/story-${id}`
  const files: Files = {}
  for (const [locale, text] of Object.entries(texts)) {
    const [, title = `Story ${id}`, body = text] = /^# (.*)\n([\s\S]*)$/.exec(text) ?? []
    files[`${folder}/${locale}.md`] = `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-03-02\n---\n\n${body}`
    for (const [, path = ''] of text.matchAll(/!\[[^\]]*\]\(([^)\s]+)/g))
      files[path.startsWith('/') ? `content${path}` : `${folder}/${path}`] = Buffer.concat([picture, Buffer.from(path)])
  }
  return files
}

describe.each([
  { set: 'whole-articles', right: 24, wrong: 36, most: 3 },
  { set: 'more-whole-articles', right: 14, wrong: 26, most: 0 },
  { set: 'third-whole-articles', right: 20, wrong: 20, most: 3 },
  { set: 'fourth-whole-articles', right: 25, wrong: 25, most: 4 },
])('$set and their translations', ({ set, right, wrong, most }) => {
  const articles = articlesOf(set)
  let built: Built
  beforeAll(async () => {
    built = await buildSite(Object.assign({}, ...articles.map(filesOf)))
  })
  const rulesOf = ({ id }: Article) => built.diagnostics.filter(({ path }) => path.includes(`/story-${id}/`)).map(({ ruleId }) => ruleId)

  it('nothing is reported of right ones', () => {
    const own = articles.filter(({ rule }) => rule === undefined)
    expect(own).toHaveLength(right)
    expect(own.flatMap((article) => rulesOf(article).map((rule) => `${article.id} ${rule}`))).toEqual([])
  })

  it(`of wrong ones, all but ${most} are found by the rule of their slip`, () => {
    const own = articles.filter(({ rule }) => rule !== undefined)
    expect(own).toHaveLength(wrong)
    const missed = own.filter((article) => !rulesOf(article).some((rule) => rule.endsWith(`/${article.rule}`)))
    expect(missed.length, JSON.stringify(missed.map(({ id, rule, what }) => `${id} ${rule}: ${what}`))).toBeLessThanOrEqual(most)
  })
})
