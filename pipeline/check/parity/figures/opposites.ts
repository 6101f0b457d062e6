/** What may be said of a figure besides how large it is, each of a row is opposed to all others of it. "Two years before" may be 两年后 from the other end. */
const groups = [
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
  ['before', 'later'],
  ['after', 'ago'],
  ['ago', 'since'],
  ['early', 'following'],
  ['morning', 'evening'],
  ['solar', 'lunar'],
  ['except', 'among'],
  ['opens', 'closes'],
  ['profit', 'loss'],
  ['passed', 'rejected'],
  ['yearly', 'monthly', 'sinceStart'],
  ['inflow', 'outflow'],
  ['widened', 'narrowed'],
  ['inDay', 'inWeek', 'inMonth', 'inYear'],
  ['ofDays', 'ofWeeks', 'ofMonths', 'ofYears'],
  ['inWorld', 'inContinent', 'inCountry'],
  ['wide', 'high', 'long', 'thick'],
  ['wide', 'deep'],
  ['long', 'deep'],
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
  ['median', 'mean', 'peak'],
  ['points', 'ranked'],
  ['turnout', 'inFavour'],
  ['inFavour', 'opposed'],
  ['underPar', 'overPar'],
  ['atLeast', 'moreThan'],
  ['atMost', 'lessThan'],
  ['earliest', 'latest'],
  ['obtained', 'lacking'],
  ['dead', 'hurt', 'badlyHurt', 'missing'],
  ['until', 'starts'],
  ['ofCapacity', 'ofUsual'],
] as const

export type Sense = (typeof groups)[number][number]

const opposites = new Map<Sense, Set<Sense>>()
for (const group of groups)
  for (const one of group)
    opposites.set(one, (opposites.get(one) ?? new Set<Sense>()).union(new Set<Sense>(group).difference(new Set([one]))))

export function areOpposites(one: Sense, other: Sense): boolean {
  return opposites.get(one)?.has(other) === true
}
