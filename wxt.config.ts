import type { Plugin } from 'vite'
import { defineConfig } from 'wxt'
import { declaredCommands } from './utils/core/reach/command'
import { OPTIONAL } from './utils/core/settings/optional'

/**
 * Nothing remote, nothing inline, no HTML from strings; one policy vouches for the address of our own worker. The shipped pages have no way to reach a network;
 * the browser enforces it. Only the development server is let in, and only while developing.
 */
const SEALED =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "worker-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; " +
  "require-trusted-types-for 'script'; trusted-types own-worker"

export default defineConfig({
  srcDir: '.',
  publicDir: 'public',
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'utils/i18n/locales' },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    incognito: browser === 'firefox' ? 'not_allowed' : 'spanning',
    permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    optional_permissions: [...OPTIONAL],
    commands: declaredCommands(),
    // In the address bar: this word, and then a line to keep.
    omnibox: { keyword: 'note' },
    // Any site can be one's own; only those that someone chooses are ever asked for.
    optional_host_permissions: ['*://*/*'],
    icons: icon('leaf', [16, 32, 48, 128]),
    action: { default_title: '__MSG_toolbar_idle__', default_icon: icon('bud', [16, 32, 48]) },
    ...(command === 'build' && { content_security_policy: { extension_pages: SEALED } }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'arbor@arbor.invalid',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        // The first one on a phone that lets an extension say what it collects.
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '127' }),
  }),
  vite: () => ({
    plugins: [drawOnce, bareScript, plainPolyfill, plainMarkdown],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      // Only what an HTML page names itself: files lie in the package, and to ask for each before it is needed costs
      // the page more time than it saves.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []),
      },
      target: ['chrome127', 'firefox140'],
    },
  }),
  hooks: {
    // What the popup shares with other pages is one file: every file more delays its first picture. What it loads
    // later on stays out of it, whoever else has use for it.
    'vite:build:extendConfig': (entrypoints, config) => {
      const output = config.build?.rollupOptions?.output
      if (entrypoints.every(entry => entry.inputPath.endsWith('.html')) && output && !Array.isArray(output)) {
        output.codeSplitting = { groups: [{ name: sharedByPopup, debugName: 'shared' }] }
      }
    },
  },
  webExt: { startUrls: ['about:blank'], keepProfileChanges: true },
})

/** Names the file of a module that the popup and another page load at once; null for any other module. */
function sharedByPopup(module: string, modules: Modules): string | null {
  const pages = new Set<string>()
  const seen = new Set<string>()
  const climb = (id: string) => {
    if (seen.has(id)) return
    seen.add(id)
    const info = modules.getModuleInfo(id)
    if (info?.isEntry) pages.add(id)
    for (const importer of info?.importers ?? []) climb(importer)
  }
  climb(module)
  return pages.size > 1 && [...pages].some(page => page.includes('/popup/')) ? 'shared' : null
}

interface Modules {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null
}

/**
 * Has a page wait for its code before the first picture, which saves drawing an empty one. Vite drops the
 * attribute when it stands in the HTML, so it is put there afterwards.
 */
const drawOnce: Plugin = {
  name: 'draw-once',
  transformIndexHtml: {
    order: 'post',
    handler: html => html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
}

/**
 * Starts the script in pages bare. WXT would wrap it in a report of crashes to a console that is empty in what
 * is shipped: a tenth of the script, for nothing.
 */
const bareScript: Plugin = {
  name: 'bare-script',
  enforce: 'pre',
  load: {
    // That is how Vite marks a module that is no file.
    filter: { id: /^\0virtual:wxt-unlisted-script-entrypoint\?/ },
    handler: id => `import script from '${id.replace(/.*\?/, '')}'\nexport default script.main()`,
  },
}

/**
 * Makes a module of the polyfill, which is written for older module systems. A bundler would give us a copy of it,
 * and to copy it touches every API of the browser at every start: milliseconds, for the few that are used.
 */
const plainPolyfill: Plugin = {
  name: 'plain-polyfill',
  transform: {
    filter: { id: /webextension-polyfill\/dist\/browser-polyfill\.js$/ },
    handler: code => ({
      code: `const exports = {}, module = { exports };\n${code};\nexport default module.exports`,
      map: null,
    }),
  },
}

/**
 * Leaves out of the Markdown parser what is switched off in it (`utils/platform/markdown.ts`): it knows names of
 * entities by making HTML of them, and has no business to be able to.
 */
const plainMarkdown: Plugin = {
  name: 'plain-markdown',
  enforce: 'pre',
  load: {
    filter: { id: /micromark-core-commonmark\/lib\/(?:character-reference|html-flow|html-text)\.js$/ },
    handler: id => {
      const name = id.replace(/.*\/(.*)\.js$/, '$1').replace(/-(\w)/g, (_, first) => first.toUpperCase())
      return `export const ${name} = { name: '${name}', tokenize: (_effects, _ok, nok) => nok }`
    },
  },
}

/** Paths of one icon at each size, as a manifest wants them. */
function icon(name: 'bud' | 'leaf', sizes: readonly number[]): Record<string, string> {
  return Object.fromEntries(sizes.map(size => [String(size), `icon/${name}-${size}.png`]))
}
