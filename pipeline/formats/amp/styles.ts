/** What AMP's own elements need besides the theme's style sheet. */
export const styles = [
  '.picture-box{display:block;position:relative;aspect-ratio:16/9}',
  '.picture-box amp-img img{object-fit:contain}',
  // The component draws an icon; ours is a word in a list.
  'amp-social-share{width:auto;height:auto;min-height:44px;display:flex;align-items:center;background:none;color:inherit;cursor:pointer}',
].join('')

/** Bytes of the one style sheet of a page (amp.dev, “CSS validation”). */
export const stylesLimit = 75_000
