/** `both`, `first` or `second`: which of two languages side by side are shown. */
export const facingKey = 'diglot:facing'
