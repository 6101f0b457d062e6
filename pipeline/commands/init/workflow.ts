/** A workflow of GitHub Actions: `publish` also builds the site and publishes it to GitHub Pages. */
export function workflow(kind: 'check' | 'publish'): string {
  return kind === 'check' ? checkHead + steps + checkEnd : publishHead + steps + publishEnd
}

const checkHead = `# Checks the site at each push and in each pull request. What is wrong is shown beside the changed lines.
name: Check

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read

jobs:
  check:
`

const publishHead = `# Checks each pull request, and publishes the branch "main" to GitHub Pages. What is wrong is shown beside the changed lines.
# Once, in the settings of the repository: Pages, Source, "GitHub Actions".
name: Publish

on:
  push:
    branches: [main]
  pull_request:
  workflow_dispatch:
  # For stories with "publishAt" or "expires": build every hour.
  # schedule:
  #   - cron: '7 * * * *'

permissions:
  contents: read

# One deployment after the other; of those that wait, the newest.
concurrency:
  group: publish-\${{ github.ref }}

jobs:
  build:
`

/** The versions are those of November 2026. */
const steps = `    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with:
          # The history says which version of an original was translated.
          fetch-depth: 0
      - uses: actions/setup-node@v7
        with:
          node-version-file: .nvmrc
          cache: npm
      - run: npm ci
      # After npm ci, which empties node_modules.
      - uses: actions/cache@v6
        with:
          path: |
            node_modules/.cache/diglot
`

const cacheKey = `          key: diglot-\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: diglot-
`

const checkEnd = `${cacheKey}      - run: npx diglot check --format github
`

/** The list of what was published is in dist/: it says which addresses readers have. */
const publishEnd = `            dist
${cacheKey}      - if: github.event_name == 'pull_request'
        run: npx diglot check --format github
      - if: github.event_name != 'pull_request'
        run: npx diglot build --format github
      - if: github.event_name != 'pull_request'
        uses: actions/upload-pages-artifact@v5
        with:
          path: dist
          # For public/.well-known/.
          include-hidden-files: true

  deploy:
    # Started by hand, it may run on any branch.
    if: github.event_name != 'pull_request' && github.ref == 'refs/heads/main'
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@v5
`
