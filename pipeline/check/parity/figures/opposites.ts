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
  ['opens', 'closes'],
  ['profit', 'loss'],
  ['passed', 'rejected'],
  ['yearly', 'monthly'],
  ['inflow', 'outflow'],
  ['widened', 'narrowed'],
  ['inDay', 'inWeek'],
  ['inDay', 'inMonth'],
  ['inDay', 'inYear'],
  ['inWeek', 'inMonth'],
  ['inWeek', 'inYear'],
  ['inMonth', 'inYear'],
  ['inWorld', 'inContinent'],
  ['inWorld', 'inCountry'],
  ['inContinent', 'inCountry'],
  ['wide', 'high'],
  ['wide', 'long'],
  ['wide', 'deep'],
  ['wide', 'thick'],
  ['high', 'long'],
  ['high', 'thick'],
  ['long', 'deep'],
  ['long', 'thick'],
  ['oneWay', 'bothWays'],
  ['eachPerson', 'eachHousehold'],
  ['people', 'households'],
  ['workingDays', 'calendarDays'],
  ['alternate', 'every'],
  ['inRow', 'calendar'],
  ['ofAll', 'ofOwn'],
  ['firstPart', 'lastPart'],
  ['forward', 'backward'],
  ['saved', 'needed'],
  ['besides', 'among'],
  ['median', 'mean'],
  ['median', 'peak'],
  ['mean', 'peak'],
  ['points', 'ranked'],
  ['turnout', 'inFavour'],
  ['until', 'starts'],
  ['ofCapacity', 'ofUsual'],
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
