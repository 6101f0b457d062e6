import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { join, posix } from 'node:path'
import { toAddress, toPath } from '../../core/files.ts'
import { isWechatText, wechatAddress } from '../../render/formats/wechat/wechat.ts'
import { html } from '../../render/html/html.ts'
import { fileIn, requestPath } from './address.ts'
import { type Environment, editorCommand, launch, type Target } from './editor.ts'
import { type HeldPage, heldMark } from './held-mark.ts'
import type { createOpenPages } from './open-pages.ts'
import { answerOpen, isLocal } from './open-request.ts'
import { send } from './send.ts'
import type { ServeOptions } from './serve.ts'

const [events, script, opening] = ['/.diglot/events', '/.diglot/dev.js', '/.diglot/open']

interface Served {
  root: string
  /** The folder that is served. */
  folder: string
  /** The path that the site is served below. */
  base: string
  /** The browser's script. */
  client: string
  pages: ReturnType<typeof createOpenPages>
  /** Pages that are not public yet. */
  held(): HeldPage[]
  /** IANA time zone of the times on them. */
  timeZone: string
  /** Names the editor. */
  environment: Environment
}

/** What `diglot dev` puts at the end of each page, and what it answers besides pages: its script, events, and how a place is opened. */
export function createAnswers({
  root,
  folder,
  base,
  client,
  pages,
  held,
  timeZone,
  environment,
}: Served): Pick<ServeOptions, 'append' | 'special'> {
  const token = randomUUID()
  /** The address of the page that asks for events, as builds name it. */
  const shownBy = ({ url = '' }: IncomingMessage) => {
    const path = requestPath(new URL(url, 'http://localhost').searchParams.get('page') ?? '') ?? ''
    return path.startsWith(base) ? `/${path.slice(base.length)}` : ''
  }
  const open = ({ path, line, column }: { path: string; line: number; column: number }) =>
    openPlace(environment, { file: join(root, path), line, column })
  return {
    append(path, request) {
      const address = toAddress(path)
      const page = held().find((one) => address.startsWith(one.address))
      // A page knows what it was served as: the next version may be announced before it listens.
      const own = isLocal(request) ? token : undefined
      return html`${page && heldMark(page, timeZone)}<script type="module" src="${script}" data-version="${pages.version(address)}" data-token="${own}" data-wechat="${wechatLink(folder, path)}"></script>`
        .text
    },
    special(path, request, response) {
      if (path === opening) answerOpen(request, response, { token, shows: pages.shows, open }).catch(() => response.destroy())
      else if (request.method !== 'GET') return false
      else if (path === script) send(response, 200, 'text/javascript', client)
      else if (path === events) pages.add(response, shownBy(request))
      return [opening, script, events].includes(path)
    },
  }
}

/** Where the text for WeChat is, from the page of its article; empty on that text itself, undefined where there is none. */
function wechatLink(folder: string, path: string): string | undefined {
  if (isWechatText(path)) return ''
  const text = toPath(wechatAddress(toAddress(path)))
  return fileIn(folder, text) === undefined ? undefined : encodeURI(posix.relative(posix.dirname(path), text))
}

/** Opens a place in the editor; what is returned says why that was not possible. */
async function openPlace(environment: Environment, target: Target): Promise<string | undefined> {
  const command = editorCommand(environment, target)
  if (!command) return 'No editor was found. Set DIGLOT_EDITOR, such as: code --goto {file}:{line}:{column}'
  try {
    await launch(command)
    return undefined
  } catch {
    return `${command[0]} could not be started`
  }
}
