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

const articles = readFileSync(join(project, 'tests/parity/whole-articles.txt'), 'utf8')
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

let built: Built
beforeAll(async () => {
  built = await buildSite(Object.assign({}, ...articles.map(filesOf)))
})

const rulesOf = ({ id }: Article) => built.diagnostics.filter(({ path }) => path.includes(`/story-${id}/`)).map(({ ruleId }) => ruleId)

describe('whole articles and their translations', () => {
  it('nothing is reported of right ones', () => {
    const right = articles.filter(({ rule }) => rule === undefined)
    expect(right).toHaveLength(24)
    expect(right.flatMap((article) => rulesOf(article).map((rule) => `${article.id} ${rule}`))).toEqual([])
  })

  it('of wrong ones, all but three are found by the rule of their slip', () => {
    const wrong = articles.filter(({ rule }) => rule !== undefined)
    expect(wrong).toHaveLength(36)
    const missed = wrong.filter((article) => !rulesOf(article).some((rule) => rule.endsWith(`/${article.rule}`)))
    expect(missed.length, JSON.stringify(missed.map(({ id, rule, what }) => `${id} ${rule}: ${what}`))).toBeLessThanOrEqual(3)
  })
})
