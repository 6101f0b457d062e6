const digits = '0123456789abcdef'
const channels = 'rgb'

/**
 * The ground of a picture that has not come yet: a class for each channel of its colour, 16 steps each. Any colour is
 * three of these 48 rules, so the sheet is the same for every site, and no element needs a style of its own.
 */
export const tints = [
  '.tint{background-color:rgb(var(--tint-r) var(--tint-g) var(--tint-b))}',
  ...Array.from(channels, (channel) =>
    Array.from(digits, (digit, value) => `.tint-${channel}${digit}{--tint-${channel}:${value * 17}}`).join(''),
  ),
].join('')
