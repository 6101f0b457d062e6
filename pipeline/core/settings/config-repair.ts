import { fixedRules, type RuleId, rules } from '../rules.ts'
import { didYouMean } from '../suggest.ts'

/** What is wrong with one setting: zod's issue, as far as this needs it. */
interface Issue {
  code: string
  path: PropertyKey[]
  keys?: string[]
}

/** Settings on which it depends what is found in articles: without them, no article is checked. */
const decisive = ['url', 'defaultLocale', 'content', 'markdown', 'shortcodes', 'links', 'omits', 'rules']

/**
 * The settings without those that cannot be used, so that articles can be checked by the rest. Undefined where what was
 * found would not be true. Of a rule whose setting is wrong, nothing is reported.
 */
export function usableSettings(value: unknown, issues: readonly Issue[]): object | undefined {
  if (value === null || typeof value !== 'object') return undefined
  const usable: Record<string, unknown> = { ...value }
  for (const { code, path, keys = [] } of issues) {
    const [name, rule] = path.map(String)
    if (name === 'rules' && (rule !== undefined || code === 'unrecognized_keys'))
      usable.rules = withoutRules(Object(usable.rules), rule === undefined ? keys : [rule])
    else if (name === undefined && code === 'unrecognized_keys' && !keys.some(mayDecide)) for (const key of keys) delete usable[key]
    else if (name === undefined || decisive.includes(name)) return undefined
    else delete usable[name]
  }
  return usable
}

function withoutRules(settings: object, wrong: string[]): object {
  const entries = Object.entries(settings).filter(([id]) => !wrong.includes(id))
  return Object.fromEntries([...entries, ...wrong.filter(isSoft).map((id) => [id, 'off'])])
}

/** Whether a rule can be turned off. */
const isSoft = (id: string) => Object.hasOwn(rules, id) && !fixedRules.has(id as RuleId)

const mayDecide = (name: string) => decisive.some((known) => didYouMean(name, [known]) !== '')
