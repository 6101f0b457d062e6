import type { Plugin } from 'vitest/config'

/** Node loads all modules itself, as it does for `diglot`: nothing is transformed. */
export const nodeLoads = { viteModuleRunner: false, nodeLoader: false }

/** Development builds of packages check themselves, which takes time. Users do not have them. */
export const packagesAsInstalled: Plugin = {
  name: 'packages as installed',
  configResolved({ ssr }) {
    if (ssr?.resolve) ssr.resolve.conditions = ['node']
  },
}
