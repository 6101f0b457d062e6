/**
 * A word that a sentence may deny, and how Chinese says it: an English word (its forms that are not regular behind it), and
 * Chinese words, separated by `|`. Only words that are hardly ever said by denying another one.
 */
export type DeniableWord = readonly [english: string, chinese: string]
