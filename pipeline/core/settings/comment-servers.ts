/** Where a kind of server of comments says how many comments each path of a site has. */
interface CountsApi {
  /** The address that answers how many comments each path of the site has: JSON, readable from any origin. */
  countUrl(server: string, paths: string[]): string
  /** Key of the list of numbers, one per path, in the JSON at that address. */
  items: string
}

/** One row per kind of server, by its name in the settings. What browsers need of each is in `render/comments/`. */
export const commentServers = {
  /** Waline (waline.js.org). It answers `{"errno": 0, "errmsg": "", "data": [3, 0]}`, in the order of the paths. */
  waline: {
    countUrl: (server, paths) => `${server.replace(/\/$/, '')}/api/comment?type=count&url=${paths.map(encodeURIComponent).join(',')}`,
    items: 'data',
  },
} as const satisfies Record<string, CountsApi>

export type CommentServer = keyof typeof commentServers
