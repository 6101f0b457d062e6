import type { Figure } from '../figure.ts'

/** "Either of the keys", and 三把密钥中的任何一把: of more than two. */
export const isMoreForEither = ({ text }: Figure, { unit, value, measure, within, until }: Figure) =>
  /^either$/i.test(text) &&
  unit === 'number' &&
  !measure &&
  value > 2 &&
  Number.isInteger(value) &&
  /^[^，。；]{1,14}任[何意]?[一选]/u.test(within.slice(until))
