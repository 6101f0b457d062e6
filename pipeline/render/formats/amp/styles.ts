import type { StyleRule } from '../../theme/rules.ts'

/** Its selector is classes and elements with spaces between. */
const rule = (selector: string, text: string): StyleRule => ({
  selectors: [{ text: selector, needs: selector.split(' ').map((name) => [name]) }],
  text,
  within: [],
})

/** What AMP's own elements need besides the theme's rules. */
export const styles: StyleRule[] = [
  rule('.picture-box', '{display:block;position:relative;aspect-ratio:16/9}'),
  rule('.picture-box amp-img img', '{object-fit:contain}'),
  rule('.tool-comments amp-list', '{width:9.4rem}'),
  { ...rule('.tool-comments amp-list', '{width:2.75rem}'), within: ['@media not all and (min-width:48rem)'] },
  { ...rule('.video amp-video', '{display:none}'), within: ['@media print'] },
  { ...rule('.audio amp-audio', '{display:none}'), within: ['@media print'] },
  // The component draws an icon; ours is a word in a list.
  rule(
    'amp-social-share',
    '{width:auto;height:auto;min-height:44px;display:flex;align-items:center;background:none;color:inherit;cursor:pointer}',
  ),
]

/** Bytes of the one style sheet of a page (amp.dev, “CSS validation”). */
export const stylesLimit = 75_000
