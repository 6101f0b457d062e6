/** What is asked of a story to find those that are like it. */
export interface Relatable {
  id: string
  section?: string | undefined
  tags: string[]
  /** Ids of the stories that its text links to. */
  links: string[]
}

/** Of each tag and section, only stories this near in time are looked at: the work grows with the paper, not with its square. */
const near = 8
/** A link says more than a rare tag, a rare tag more than a common one, any tag more than the section. */
const weight = { link: 4, tag: 3, section: 0.5 }

/** Stories with a tag or section in common, by position, and what it is worth to share it. */
interface Group {
  members: number[]
  points: number
}

/**
 * For each story the ids of up to `count` others, the most similar first; of equally similar ones, the nearest in time. Stories are
 * given newest first. A story that shares nothing with any other has none.
 */
export function relate(stories: Relatable[], count: number): Map<string, string[]> {
  const places = placesOf(stories)
  const links = linksOf(stories)
  // One list of scores for all stories, emptied after each: a paper may have tens of thousands.
  const scores = new Float64Array(stories.length)
  const related = new Map<string, string[]>()
  for (const [index, { id }] of stories.entries()) {
    const touched: number[] = []
    const add = (other: number, points: number) => {
      if (other === index) return
      if (scores[other] === 0) touched.push(other)
      scores[other] = (scores[other] ?? 0) + points
    }
    for (const { group, at } of places[index] ?? []) {
      const last = Math.min(group.members.length - 1, at + near)
      for (let place = Math.max(0, at - near); place <= last; place += 1) add(group.members[place] ?? index, group.points)
    }
    for (const other of links[index] ?? []) add(other, weight.link)
    related.set(
      id,
      best(index, touched, scores, count).map((other) => stories[other]?.id ?? ''),
    )
    for (const other of touched) scores[other] = 0
  }
  return related
}

/** For each story the groups that it is in, and its place in each. */
function placesOf(stories: Relatable[]): { group: Group; at: number }[][] {
  const tags = new Map<string, Group>()
  const sections = new Map<string, Group>()
  const put = (groups: Map<string, Group>, key: string, index: number) => {
    const group = groups.get(key) ?? { members: [], points: weight.section }
    groups.set(key, group)
    return { group, at: group.members.push(index) - 1 }
  }
  const places = stories.map(({ section, tags: own }, index) => [
    ...(section === undefined ? [] : [put(sections, section, index)]),
    ...[...new Set(own)].map((tag) => put(tags, tag, index)),
  ])
  for (const group of tags.values()) group.points = weight.tag / Math.log2(1 + group.members.length)
  return places
}

/** For each story those that it links to, and those that link to it. */
function linksOf(stories: Relatable[]): Set<number>[] {
  const positions = new Map(stories.map(({ id }, index) => [id, index]))
  const links = stories.map(() => new Set<number>())
  for (const [index, story] of stories.entries()) {
    for (const id of story.links) {
      const other = positions.get(id)
      if (other === undefined) continue
      links[index]?.add(other)
      links[other]?.add(index)
    }
  }
  return links
}

/** The first of `touched` by score, then by nearness: sorted as they come, for `count` is small. */
function best(index: number, touched: number[], scores: Float64Array, count: number): number[] {
  const precedes = (a: number, b: number) => {
    const [one, two] = [scores[a] ?? 0, scores[b] ?? 0]
    if (one !== two) return one > two
    const [first, second] = [Math.abs(a - index), Math.abs(b - index)]
    return first === second ? a < b : first < second
  }
  const kept: number[] = []
  for (const other of touched) {
    const last = kept[count - 1]
    if (last !== undefined && !precedes(other, last)) continue
    const at = kept.findIndex((member) => precedes(other, member))
    kept.splice(at < 0 ? kept.length : at, 0, other)
    kept.length = Math.min(kept.length, count)
  }
  return kept
}
