export interface HostedSite {
  /** Small letters, digits and hyphens. */
  name: string
  /** With a slash at its end. */
  url: string
}

/** netlify.toml (docs.netlify.com, "File-based configuration"). */
export const netlifySettings = `# Netlify builds the site at each push. The version of Node is in .nvmrc; headers and redirects are in dist/.
[build]
  command = "npm run build"
  publish = "dist"
`

/** wrangler.toml (developers.cloudflare.com, Pages, "Wrangler configuration"): the build command is no part of it. */
export function cloudflareSettings({ name }: HostedSite): string {
  return `# Cloudflare Pages builds the site at each push. Set the build command "npm run build" in the project's settings there.
# The version of Node is in .nvmrc; headers and redirects are in dist/.
name = "${name}"
pages_build_output_dir = "./dist"
`
}

/** An example for `http`: nginx reads it from a folder such as /etc/nginx/conf.d/. */
export function nginxExample({ name, url }: HostedSite): string {
  const { hostname, pathname } = new URL(url)
  const root = `/srv/${name}`
  const published = `${root}${pathname}`
  return `# An example for /etc/nginx/conf.d/. It expects what is in dist/, with its hidden files, in ${published}:
#   rsync -a --delete dist/ ${hostname}:${published}
# Reload nginx after each deployment. Certificates are yours to add, for instance with certbot.

map $uri $moved {
  volatile;
  default "";
  include ${published}redirects.nginx.map*;
}

server {
  listen 80;
  listen [::]:80;
  server_name ${hostname};
  root ${root};
  include ${published}.nginx.conf;
  if ($moved = 410) { return 410; }
  if ($moved) { return 301 $moved; }
}
`
}
