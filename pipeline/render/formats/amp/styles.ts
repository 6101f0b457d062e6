import type { StyleRule } from '../../theme/rules.ts'

const rule = (text: string, ...names: string[]): StyleRule => ({ text, within: [], needs: [names.map((name) => [name])] })

/** What AMP's own elements need besides the theme's rules. */
export const styles: StyleRule[] = [
  rule('.picture-box{display:block;position:relative;aspect-ratio:16/9}', '.picture-box'),
  rule('.picture-box amp-img img{object-fit:contain}', '.picture-box', 'amp-img'),
  // The component draws an icon; ours is a word in a list.
  rule(
    'amp-social-share{width:auto;height:auto;min-height:44px;display:flex;align-items:center;background:none;color:inherit;cursor:pointer}',
    'amp-social-share',
  ),
]

/** Bytes of the one style sheet of a page (amp.dev, “CSS validation”). */
export const stylesLimit = 75_000
