/** OpenCC's tables as text: `后 後 后|向 向 嚮`. The package has no types for them. */
declare module 'opencc-js/dict/*' {
  const table: string
  export default table
}
