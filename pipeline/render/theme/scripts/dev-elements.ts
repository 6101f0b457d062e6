/** An element with properties and children. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  children: (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

export function button(text: string, work: () => void, properties: Partial<HTMLButtonElement> = {}): HTMLButtonElement {
  const made = createElement('button', { type: 'button', textContent: text, ...properties })
  made.addEventListener('click', work)
  return made
}
