import { parse as parseToml } from 'smol-toml'
import { parseDocument } from 'yaml'
import type { Archive } from './archive.ts'

/** GeneratorSettings of a generator: an object whose keys are in lower case, or empty. */
export type GeneratorSettings = Record<string, unknown>

/** Reads a settings file in YAML, TOML or JSON; what cannot be read is empty. */
export function readSettingsFile(archive: Archive, path: string): GeneratorSettings {
  const text = archive.text(path)
  if (text === undefined) return {}
  try {
    const value: unknown = path.endsWith('.toml')
      ? parseToml(text)
      : parseDocument(text, { logLevel: 'silent' }).toJS({ maxAliasCount: 100 })
    return lowered(value)
  } catch {
    return {}
  }
}

/** An object with the keys of its first level in lower case. */
export function lowered(value: unknown): GeneratorSettings {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return {}
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner]))
}

/** A text that is not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : typeof value === 'number' ? String(value) : undefined
}

export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}
