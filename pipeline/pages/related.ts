/** What is asked of a story to find those that are like it. */
export interface Relatable {
  id: string
  section: string
  tags: string[]
  /** Ids of the stories that its text links to. */
  links: string[]
}

/** Of each tag and section, only stories this near in time are looked at: the work grows with the paper, not with its square. */
const near = 12
/** A link says more than a rare tag, a rare tag more than a common one, any tag more than the section. */
const weight = { link: 4, tag: 3, section: 0.5 }

/**
 * For each story the ids of up to `count` others, the likest first; at one likeness, the nearest in time. Stories are
 * given newest first. A story that shares nothing with any other has none.
 */
export function relate(stories: Relatable[], count: number): Map<string, string[]> {
  const positions = new Map(stories.map(({ id }, index) => [id, index]))
  const groups = group(stories)
  const scores = stories.map(() => new Map<number, number>())
  const add = (a: number, b: number, points: number) => {
    if (a !== b) scores[a]?.set(b, (scores[a]?.get(b) ?? 0) + points)
  }
  for (const { members, points } of groups) {
    for (const [index, a] of members.entries())
      for (const b of members.slice(Math.max(0, index - near), index + near + 1)) add(a, b, points)
  }
  for (const [index, { links }] of stories.entries()) {
    for (const other of new Set(links.map((id) => positions.get(id)))) {
      if (other === undefined) continue
      add(index, other, weight.link)
      add(other, index, weight.link)
    }
  }
  return new Map(stories.map(({ id }, index) => [id, best(index, scores[index] ?? new Map(), count).map((at) => stories[at]?.id ?? '')]))
}

/** Positions of the stories of each tag and section, and what it is worth to share it. */
function group(stories: Relatable[]): { members: number[]; points: number }[] {
  const tags = new Map<string, number[]>()
  const sections = new Map<string, number[]>()
  const put = (groups: Map<string, number[]>, key: string, index: number) => {
    const members = groups.get(key)
    if (members) members.push(index)
    else groups.set(key, [index])
  }
  for (const [index, story] of stories.entries()) {
    put(sections, story.section, index)
    for (const tag of new Set(story.tags)) put(tags, tag, index)
  }
  return [
    ...[...tags.values()].map((members) => ({ members, points: weight.tag / Math.log2(1 + members.length) })),
    ...[...sections.values()].map((members) => ({ members, points: weight.section })),
  ]
}

function best(index: number, scores: Map<number, number>, count: number): number[] {
  return [...scores]
    .sort(([a, one], [b, two]) => two - one || Math.abs(a - index) - Math.abs(b - index) || a - b)
    .slice(0, count)
    .map(([other]) => other)
}
