/**
 * The scheme of an address that names a story as another generator does (`{{< ref "tides.md" >}}` → `story:tides.md`):
 * the site looks for it.
 */
export const storyScheme = 'story:'
