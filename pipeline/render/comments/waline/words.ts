import type { WalineLocale } from '@waline/client'
import type { WidgetWord } from '../../../core/edition.ts'
import type { units } from './client.ts'

/** Waline's words, but for those of the levels of readers, which have no fixed number. */
type Word = Exclude<keyof WalineLocale, `level${number}`>

/** Waline never shows these with the settings of `client.ts`: no emoji, pictures, reactions, limits or required fields. */
export const neverShown = [
  'nickError',
  'optional',
  'emoji',
  'uploadImage',
  'uploading',
  'admin',
  'wordHint',
  'gif',
  'gifSearchPlaceholder',
  'reactionTitle',
  'reaction0',
  'reaction1',
  'reaction2',
  'reaction3',
  'reaction4',
  'reaction5',
  'reaction6',
  'reaction7',
  'reaction8',
] as const satisfies Word[]

/** Waline's name of each other word → the catalogue's. `client.ts` makes the words of all levels of `level`. */
export const words = {
  nick: 'name',
  mail: 'mail',
  mailError: 'mailError',
  link: 'website',
  placeholder: 'placeholder',
  sofa: 'none',
  submit: 'submit',
  like: 'like',
  cancelLike: 'unlike',
  reply: 'reply',
  // Also of an edit.
  cancelReply: 'cancel',
  comment: 'title',
  // The button below what could not be fetched.
  refresh: 'refresh',
  more: 'more',
  preview: 'preview',
  now: 'now',
  login: 'login',
  logout: 'logout',
  profile: 'profile',
  anonymous: 'anonymous',
  word: 'words',
  sticky: 'pinned',
  unsticky: 'unpin',
  approved: 'approved',
  waiting: 'waiting',
  spam: 'spam',
  commentUnderReview: 'underReview',
  oldest: 'oldest',
  latest: 'latest',
  hottest: 'hottest',
  subPostComment: 'feedOfStory',
  subSiteComment: 'feedOfSite',
  subscribeToReplies: 'feedOfReplies',
  level: 'level',
} as const satisfies Record<Exclude<Word, (typeof neverShown)[number] | keyof typeof units> | 'level', WidgetWord>
