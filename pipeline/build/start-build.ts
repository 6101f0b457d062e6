import { isStopping } from '../core/rules.ts'
import { startAcknowledging } from './acknowledging.ts'
import { recordIn } from './found.ts'
import type { Build } from './state.ts'

/** What all stages of a build share, of what a build starts with. */
export function startBuild(given: Omit<Build, 'report' | 'work' | 'acknowledgements' | 'failed'>): Build {
  const { options, live, found } = given
  return {
    ...given,
    report: recordIn(() => found.site, live),
    work: { indexed: 0, read: 0, compared: 0, planned: 0, rendered: 0 },
    acknowledgements: startAcknowledging(),
    failed: () => (options.preview ? live.list().some(isStopping) : live.failed()),
  }
}
