import { describe, expect, it } from 'vitest'
import { activeIn } from '../../pipeline/source/svg.ts'

const head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="4" height="4"'
const inside = (text: string) => `${head}>${text}</svg>`
const html = 'xmlns="http://www.w3.org/1999/xhtml"'

describe('an SVG file that would run something', () => {
  it.each<[svg: string, what: string]>([
    [inside('<script>alert(1)</script>'), 'the element <script>'],
    [inside('<script href="https://a.example/a.js"/>'), 'the element <script>'],
    ['<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:SCRIPT/></s:svg>', 'the element <s:SCRIPT>'],
    [`${head} onload="alert(1)"/>`, 'the attribute "onload"'],
    [inside('<rect onClick="alert(1)"/>'), 'the attribute "onClick"'],
    [inside('<a xlink:href="javascript:alert(1)"/>'), 'a script in the attribute "xlink:href"'],
    [inside('<a href=" &#106;ava&#10;script:alert(1)"/>'), 'a script in the attribute "href"'],
    [inside('<animate attributeName="href" values="#a;javascript:alert(1)"/>'), 'a script in the attribute "values"'],
    [inside('<set attributeName="href" to="javascript:alert(1)"/>'), 'a script in the attribute "to"'],
    [inside(`<foreignObject><iframe ${html} src="https://a.example"/></foreignObject>`), 'the element <iframe>'],
    [inside(`<foreignObject><meta ${html} http-equiv="refresh" content="0"/></foreignObject>`), 'the element <meta>'],
    [`<!DOCTYPE svg [<!ENTITY a "<script/>">]>${inside('&a;')}`, 'an entity that is more than a text'],
    [`<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${inside('&b;')}`, 'an entity that is more than a text'],
    [`<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${inside('&a;')}`, 'an entity that is more than a text'],
    [`<!DOCTYPE svg [<!ENTITY % a SYSTEM "https://a.example">]>${inside('')}`, 'an entity that is more than a text'],
    [`<!DOCTYPE svg [<!ENTITY a "javascript:alert(1)">]>${inside('<a href="&a;"/>')}`, 'a script in the attribute "href"'],
    [`<?xml-stylesheet href="a.xsl" type="text/xsl"?>${inside('')}`, 'a style sheet of its own (<?xml-stylesheet?>)'],
    [`<?xml version="1.0" encoding="UTF-7"?>${inside('+ADw-script+AD4-')}`, 'another encoding than UTF-8'],
    // Not well-formed: browsers run what comes before.
    [inside('<script>alert(1)</script><g>'), 'the element <script>'],
  ])('%s', (svg, what) => {
    expect(activeIn(Buffer.from(svg))?.what).toBe(what)
  })

  it('in UTF-16', () => {
    expect(activeIn(Buffer.from(`\uFEFF${inside('<script/>')}`, 'utf16le'))?.what).toBe('another encoding than UTF-8')
  })
})

describe('an SVG file that is a drawing', () => {
  it.each([
    inside('<title>JavaScript: a history</title><text aria-label="javascript: a history">on load</text>'),
    inside(
      '<style>a { fill: red }</style><a href="https://a.example/"><rect/></a><use href="#a"/><image href="data:image/png;base64,AA"/>',
    ),
    inside(`<foreignObject><div ${html}>潮汐 &#x6F6E;</div></foreignObject><metadata><r:RDF xmlns:r="r"/></metadata>`),
    `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Made by hand --><?xpacket begin=''?>${inside('<path d="M0 0"/>')}`,
    `<?xml version="1.0" encoding="iso-8859-1"?>${inside('')}`,
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${inside('')}`,
    `<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]><svg xmlns="&ns_svg;"/>`,
    inside('<g values="#a;#b" from="0" to="1"/>'),
  ])('%s', (svg) => {
    expect(activeIn(Buffer.from(svg))).toBeUndefined()
  })
})
