/** A Redis or Valkey, and what everything that goes through it is signed with. */
export interface QueueAddress {
  /** `redis://…` or `rediss://…`, with the password where there is one. */
  url: string
  secret: string
  /** The value of NODE_ENV, which some packages of plugins ask for. */
  mode?: string | undefined
}
