import { isAddress, isTimeZone } from '../../core/settings/config-values.ts'
import { shippedLocales } from '../../source/locales/shipped.ts'
import { CommandError } from '../command.ts'
import { type Host, hosts, isHostName } from './hosts.ts'

/** All that a new site depends on. */
export interface Answers {
  name: string
  /** With a slash at its end. */
  url: string
  timeZone: string
  /** Names of shipped locales; the first is the default edition. */
  locales: [string, ...string[]]
  host: Host
}

/** Questions in the order in which they are asked, by the name of the option that answers them. */
export const questions = ['name', 'locales', 'host', 'url', 'time-zone'] as const
export type Question = (typeof questions)[number]
export type Given = Partial<Record<Question, string>>

export function isAnswered(given: Given): given is Record<Question, string> {
  return questions.every((question) => given[question] !== undefined)
}

/** What is wrong with an answer; undefined where nothing is. The address is checked for the host, if that is known. */
export function faultOf(question: Question, value: string, host: string | undefined): string | undefined {
  // Braces would be a placeholder of i18next.
  if (question === 'name')
    return /^(?=.*[\p{L}\p{N}])[^\p{Cc}{}]+$/u.test(value) ? undefined : 'expected a name with letters, without braces'
  if (question === 'locales') return faultOfLocales(value)
  if (question === 'host') return isHostName(value) ? undefined : `expected one of: ${Object.keys(hosts).join(', ')}`
  if (question === 'time-zone') return isTimeZone(value) ? undefined : 'expected an IANA time zone, such as Asia/Shanghai'
  if (!isAddress(value)) return 'expected an address such as https://news.example.org, without a query'
  const isAtRoot = new URL(value).pathname === '/'
  return host !== undefined && isHostName(host) && hosts[host].isAtRoot && !isAtRoot
    ? `expected an address without a path: ${hosts[host].label} serves a site at the root of its address`
    : undefined
}

function faultOfLocales(value: string): string | undefined {
  const [known, locales] = [shippedLocales(), listOf(value)]
  const unknown = locales.find((one) => !known.includes(localeOf(one)))
  if (unknown !== undefined)
    return `"${unknown}" is not a language that Diglot has. Expected some of: ${known.join(', ')}. Others are added later: diglot locale add LOCALE`
  const doubled = locales.find((one, index) => locales.map(localeOf).indexOf(localeOf(one)) !== index)
  if (doubled !== undefined) return `"${doubled}" is listed twice; expected each edition once`
  return locales.length > 0 ? undefined : 'expected at least one edition, such as en'
}

const listOf = (value: string) => value.split(/[,，、\s]+/).filter((one) => one !== '')

/** A locale as it is shipped, however it is written: `zh_hant`. */
function localeOf(written: string): string {
  const plain = (locale: string) => locale.toLowerCase().replaceAll('_', '-')
  return shippedLocales().find((known) => plain(known) === plain(written)) ?? written
}

/** Throws for the first option whose value is wrong. */
export function checkGiven(given: Given): void {
  for (const question of questions) {
    const value = given[question]
    const fault = value === undefined ? undefined : faultOf(question, value, given.host)
    if (fault !== undefined) throw new CommandError(`--${question} is "${value}"; ${fault}`, 'init')
  }
}

/** The answers to all questions, each of which has been checked. */
export function answersFrom(given: Record<Question, string>): Answers {
  const [first = 'en', ...rest] = listOf(given.locales).map(localeOf)
  return {
    name: given.name.trim(),
    url: new URL(given.url).href.replace(/\/?$/, '/'),
    timeZone: given['time-zone'],
    locales: [first, ...rest],
    host: hosts[isHostName(given.host) ? given.host : 'none'],
  }
}
