import type { PairResult } from '../check/parity/index.ts'
import type { Config } from '../core/settings/config.ts'
import { loadOpenCC } from '../source/convert/opencc.ts'
import type { PairJob } from './compare-pair.ts'
import type { ReadJob, ReadResult } from './reading.ts'
import type { RenderJob, RenderResult, RenderSetup } from './render-page.ts'

/** The settings that articles are read with, and pages rendered with besides `RenderSetup`. */
export type TaskSettings = Pick<Config, 'content' | 'markdown' | 'shortcodes' | 'theme' | 'timeZone'>

export interface TaskInput {
  root: string
  /** Distinguishes the files of one thread from those of another. */
  name: string
  /** Plain data (`plainSettings`). */
  config: TaskSettings
  /** The settings with their functions, which neither threads nor other machines can be sent; undefined where they have none. */
  own(): Promise<TaskSettings | undefined>
}

/** What a thread or another machine does in batches. */
export interface Tasks {
  read(jobs: ReadJob[]): Promise<ReadResult[]>
  compare(jobs: PairJob[]): Promise<PairResult[]>
  /** Every batch names what it is rendered with, and brings it along in case that it is new here. */
  render(batch: [RenderCommon, ...RenderJob[]]): Promise<RenderResult[]>
}

export interface RenderCommon {
  id: string
  setup: RenderSetup
}

/** Settings without their functions: the plugins, the views and the components of a site. */
export function plainSettings({ content, markdown, shortcodes, theme, timeZone }: TaskSettings, hasFunctions: boolean): TaskSettings {
  return {
    content,
    timeZone,
    markdown: { ...markdown, remarkPlugins: [], rehypePlugins: [] },
    shortcodes: hasFunctions ? {} : shortcodes,
    theme: { ...theme, views: {}, components: {} },
  }
}

export function createTasks({ root, name, config, own }: TaskInput): Tasks {
  let settings: Promise<TaskSettings> | undefined
  const settingsOf = () => (settings ??= own().then((found) => found ?? config))
  let reader: Promise<(job: ReadJob) => ReadResult> | undefined
  const createReader = async () => (await import('./reading.ts')).createReader(root, await settingsOf())
  /** One may be given its next batch before it is done with the first: both render with the same. */
  let renderer: { id: string; made: Promise<(job: RenderJob) => RenderResult> } | undefined
  const createRenderer = async (setup: RenderSetup) =>
    (await import('./render-page.ts')).createRenderer(setup, name, (await settingsOf()).theme)
  return {
    async read(jobs) {
      reader ??= createReader()
      if (jobs.some(({ conversion }) => conversion)) await loadOpenCC()
      return jobs.map(await reader)
    },
    async compare(jobs) {
      return jobs.map((await import('./compare-pair.ts')).comparePair)
    },
    async render([{ id, setup }, ...jobs]) {
      if (renderer?.id !== id) renderer = { id, made: createRenderer(setup) }
      return jobs.map(await renderer.made)
    },
  }
}
