/** Types of notices, as GitHub has them. */
export const noticeTypes = ['note', 'tip', 'important', 'warning', 'caution'] as const
export type NoticeType = (typeof noticeTypes)[number]

export function isNoticeType(value: unknown): value is NoticeType {
  return noticeTypes.some((type) => type === value)
}

/** Types → words that other generators use for them. */
const types = {
  note: 'note info information primary abstract summary quote question faq help example todo seealso default secondary',
  tip: 'tip hint success check done',
  important: 'important attention',
  warning: 'warning warn bug fail failure',
  caution: 'caution danger error',
} as const satisfies Record<NoticeType, string>
const byWord = new Map<string, NoticeType>(noticeTypes.flatMap((type) => types[type].split(' ').map((word) => [word, type] as const)))

export function noticeTypeOf(word: string): NoticeType | undefined {
  return byWord.get(word.toLowerCase())
}
