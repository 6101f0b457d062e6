/**
 * The style sheet of books. Readers of e-books choose size, font and colours: it sets none of the text, and lines are of
 * the colour of the text, so that they can be seen by day and by night.
 */
export const bookStyles = `body { line-height: 1.6; overflow-wrap: break-word; }
:lang(zh), :lang(ja) { line-height: 1.75; }
p { margin: 0 0 0.9em; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; margin: 1.4em 0 0.6em; break-after: avoid; page-break-after: avoid; hyphens: none; text-wrap: balance; }
h1 { font-size: 1.5em; margin-top: 0.4em; }
h2 { font-size: 1.2em; }
h3 { font-size: 1.05em; }
a { color: inherit; }
em:lang(zh), em:lang(ja) { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right; -webkit-text-emphasis: filled dot; -webkit-text-emphasis-position: under right; }
em:lang(ja) { text-emphasis-position: over right; -webkit-text-emphasis-position: over right; }
p:lang(zh), li:lang(zh), p:lang(ja), li:lang(ja) { text-align: justify; text-spacing-trim: trim-start; text-autospace: normal; }
header { margin-bottom: 1.5em; }
header > div + div { border-top: 1px solid; padding-top: 0.6em; margin-top: 1em; }
.kicker, .byline, .dateline, .caption, figcaption, .online { font-size: 0.85em; }
.byline, .dateline { margin: 0.2em 0; text-align: start; }
.byline > span + span, .dateline > span + span { margin-inline-start: 1em; }
.standfirst { font-size: 1.05em; }
figure { margin: 1.2em 0; break-inside: avoid; page-break-inside: avoid; }
img { max-width: 100%; height: auto; }
figure img { display: block; margin: 0 auto; }
figcaption { margin-top: 0.4em; }
blockquote, .notice, details { margin: 1em 0; padding-inline-start: 1em; border-inline-start: 3px solid; }
.pullquote { margin: 1.4em 1em; font-size: 1.15em; }
pre { white-space: pre-wrap; font-size: 0.85em; line-height: 1.4; }
code { font-size: 0.9em; }
table { border-collapse: collapse; margin: 1em 0; font-size: 0.9em; }
th, td { border: 1px solid; padding: 0.3em 0.6em; text-align: start; vertical-align: top; }
.align-center { text-align: center; }
.align-right { text-align: right; }
.align-left { text-align: left; }
ul, ol { padding-inline-start: 1.6em; }
hr { border: 0; border-top: 1px solid; margin: 1.6em 30%; }
.footnotes { margin-top: 2em; border-top: 1px solid; font-size: 0.9em; }
sup { line-height: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.corrections, footer { margin-top: 2em; }
.row { margin-bottom: 1.1em; }
.row > div + div { margin-top: 0.3em; padding-inline-start: 0.9em; border-inline-start: 2px solid; }
@media (min-width: 48em) {
  .row, header:has(> div + div) { display: flex; gap: 5%; }
  .row > div, header:has(> div + div) > div { flex: 1 1 0; min-width: 0; }
  .row > div + div, header > div + div { margin-top: 0; padding: 0; border: 0; }
}
.cover { text-align: center; }
.cover img { max-height: 96vh; }
.title-page { margin-top: 20%; }
.title-page p, .title-page h1 { text-align: center; }
.title-page div { margin-bottom: 2.5em; }
.title-site { letter-spacing: 0.05em; }
nav ol { list-style: none; padding-inline-start: 0; }
nav ol ol { padding-inline-start: 1.2em; }
nav li { margin: 0.4em 0; }
nav a { text-decoration: none; }
nav a span + span { margin-inline-start: 0.6em; }
`
