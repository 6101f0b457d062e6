import type { PageModel } from './models.ts'

/** A page to be published. Its model is made when it is asked for: all models of a large site would fill the memory. */
export interface PlannedPage<Model extends PageModel = PageModel> {
  address: string
  model(): Model
}
