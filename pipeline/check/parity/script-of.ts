const scripts = new Map<string, string | undefined>()

/** The script that a language (BCP 47) is written in. */
export function scriptOf(tag: string): string | undefined {
  if (!scripts.has(tag)) scripts.set(tag, likelyScript(tag))
  return scripts.get(tag)
}

function likelyScript(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script
  } catch {
    return undefined
  }
}
