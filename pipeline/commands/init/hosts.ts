import { cloudflareSettings, type HostedSite, netlifySettings, nginxExample } from './host-files.ts'
import { workflow } from './workflow.ts'

/** Who serves a site. */
export interface Host {
  label: string
  /** Whether it serves a site at the root of its address alone. */
  isAtRoot: boolean
  /** Path → text of the files that it needs. */
  files(site: HostedSite): Record<string, string>
  /** What is left to be done there. */
  next: string
}

const check = { '.github/workflows/check.yml': workflow('check') }

/** Every host, by the value of `--host`. */
export const hosts = {
  github: {
    label: 'GitHub Pages',
    isAtRoot: false,
    files: () => ({ '.github/workflows/publish.yml': workflow('publish') }),
    next: 'To publish: push to GitHub, and choose "GitHub Actions" in the settings of the repository, Pages, Source.',
  },
  netlify: {
    label: 'Netlify',
    isAtRoot: true,
    files: () => ({ ...check, 'netlify.toml': netlifySettings }),
    next: 'To publish: push to a git server, and import the repository in Netlify. netlify.toml has its settings.',
  },
  cloudflare: {
    label: 'Cloudflare Pages',
    isAtRoot: true,
    files: (site) => ({ ...check, 'wrangler.toml': cloudflareSettings(site) }),
    next: 'To publish: push to a git server, and create a Pages project from the repository in Cloudflare, with the build command "npm run build".',
  },
  nginx: {
    label: 'nginx',
    isAtRoot: false,
    files: (site) => ({ ...check, 'nginx.conf': nginxExample(site) }),
    next: 'To publish: build, copy dist/ to the server, and reload nginx. nginx.conf is an example of its settings.',
  },
  none: {
    label: 'Another, or none yet',
    isAtRoot: false,
    files: () => check,
    next: 'To publish: build, and upload dist/ with its hidden files.',
  },
} as const satisfies Record<string, Host>

export function isHostName(name: string): name is keyof typeof hosts {
  return Object.hasOwn(hosts, name)
}
