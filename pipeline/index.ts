/** What a site may import: `import { defineConfig } from 'diglot'`. */
export { h } from 'hastscript'
export { type BuildOptions, type BuildResult, build } from './build.ts'
export { type Config, defineConfig, type UserConfig } from './config.ts'
export { type Diagnostic, type RuleId, rules } from './diagnostics.ts'
export type * from './pages/models.ts'
export type * from './pages/program-models.ts'
export type { View, ViewContext, ViewKind, Views } from './views/context.ts'
export { document } from './views/document.ts'
