/** What may be said of a figure besides how large it is, each beside its opposite. "Two years before" may be 两年后 from the other end. */
const pairs = [
  ['more', 'less'],
  ['faster', 'slower'],
  ['ahead', 'behind'],
  ['won', 'lost'],
  ['ago', 'later'],
  ['ago', 'within'],
  ['ago', 'delayed'],
  ['later', 'within'],
  ['later', 'advanced'],
  ['early', 'late'],
  ['early', 'delayed'],
  ['late', 'advanced'],
  ['advanced', 'delayed'],
  ['largest', 'smallest'],
  ['before', 'after'],
  ['before', 'since'],
  ['ago', 'since'],
  ['early', 'following'],
  ['morning', 'evening'],
  ['solar', 'lunar'],
  ['opens', 'closes'],
  ['profit', 'loss'],
  ['passed', 'rejected'],
  ['yearly', 'monthly'],
  ['yearly', 'sinceJanuary'],
  ['monthly', 'sinceJanuary'],
  ['inflow', 'outflow'],
  ['widened', 'narrowed'],
] as const

export type Sense = (typeof pairs)[number][number]

const opposites = new Map<Sense, Set<Sense>>()
for (const [one, other] of pairs) {
  opposites.set(one, (opposites.get(one) ?? new Set()).add(other))
  opposites.set(other, (opposites.get(other) ?? new Set()).add(one))
}

export function areOpposites(one: Sense, other: Sense): boolean {
  return opposites.get(one)?.has(other) === true
}
