import { changedInputs } from '../site/pages/inputs.ts'
import type { PageModel } from '../site/pages/models.ts'
import type { Cache } from './engine/cache.ts'
import { fileOfMessage } from './message-inputs.ts'
import type { InspectedPage } from './options.ts'
import type { InputsOfPages } from './page-inputs.ts'
import { type InputsNow, namesOfChanged } from './page-records.ts'
import type { RenderJob } from './render-page.ts'
import { type PageRecord, tables } from './tables.ts'

/** A page as it is now, beside what is cached of it. */
export interface PageState {
  record: PageRecord | undefined
  /** Whether what is cached came of the same inputs. */
  isSame: boolean
  /** What it is rendered from and was, by name: to be asked for only of pages that are rendered. */
  inputs(): InputsNow
}

export function pageStates(inputsOf: InputsOfPages, cache: Cache): (page: PageModel) => PageState {
  const siteBefore = tables.inputs.get(cache, '')?.value.inputs
  return (page) => {
    const key = inputsOf.keyOf(page)
    const row = tables.pages.get(cache, page.address)
    const messages = row?.value.messages ?? ''
    return {
      record: row?.value,
      isSame: row?.key === inputsOf.complete(key, messages),
      inputs: () => {
        const before = tables.inputs.get(cache, page.address)?.value
        return {
          key,
          inputs: inputsOf.of(page, messages),
          before: before?.inputs,
          becauseBefore: before?.because,
          site: inputsOf.siteOf(page),
          used: inputsOf.messages.of(messages),
          siteBefore,
        }
      },
    }
  }
}

/** What `diglot why` says of a page. */
export function inspectedPage({ page, files }: RenderJob, { record, inputs: now }: PageState, cache: Cache): InspectedPage {
  const { inputs, site, used, siteBefore } = now()
  const before = record && tables.inputs.get(cache, page.address)?.value
  const names = new Set([...Object.keys(site), ...Object.keys(used).map(fileOfMessage)])
  const changed = before ? namesOfChanged(changedInputs(before.inputs, inputs), { site, used, siteBefore }) : []
  return { page, files, before, inputs, site: [...names], changed }
}
