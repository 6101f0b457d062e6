import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { defineCollection } from 'astro:content'

const schema = z.object({
  title: z.string(),
  slug: z.string(),
  date: z.coerce.date(),
  updated: z.coerce.date(),
  author: z.string(),
  source: z.string(),
  section: z.string(),
  tags: z.array(z.string()),
  summary: z.string(),
})
const edition = (lang: string) => defineCollection({ loader: glob({ base: `./content/${lang}`, pattern: '**/*.md' }), schema })

export const collections = { en: edition('en'), zh: edition('zh') }
