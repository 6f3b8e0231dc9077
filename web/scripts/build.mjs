// Builds everything a browser gets into dist/: the loader, the chat app, the demo pages.
import { build } from 'esbuild';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = join(dirname(fileURLToPath(import.meta.url)), '..');
const translations = join(web, '..', 'data', 'translations');
const dist = join(web, 'dist');
/** Pages with texts, and which they have besides those of the chat. */
const TEXTS = { widget: null, step: 'step.ftl', alarm: 'alarm.ftl', desk: 'desk-page.ftl' };

const common = {
  absWorkingDir: web,
  bundle: true,
  minify: true,
  target: ['es2022', 'safari16.4'],
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
};

/** The two sentences the launcher needs before the chat app (and its catalogue) is loaded. */
async function launcherTexts() {
  const texts = {};
  for (const language of (await readdir(translations)).sort()) {
    const file = join(translations, language, 'web.ftl');
    if (!existsSync(file)) continue;
    const source = await readFile(file, 'utf8');
    const line = (key) => new RegExp(`^${key} = (.+)$`, 'm').exec(source)?.[1]?.trim();
    const label = line('launcher-label');
    if (label) texts[language] = [label, line('launcher-unread') ?? ''];
  }
  return texts;
}

/** Each language as its speakers call it, for whoever has to choose one. */
async function languageNames() {
  const names = {};
  for (const language of (await readdir(translations)).sort()) {
    const source = await readFile(join(translations, language, 'telegram.ftl'), 'utf8');
    names[language] = /^language_name = (.+)$/m.exec(source)[1].trim();
  }
  return names;
}

await rm(dist, { recursive: true, force: true });
for (const room of Object.keys(TEXTS)) await mkdir(join(dist, room, 'locales'), { recursive: true });

await build({
  ...common,
  entryPoints: { loader: 'src/loader/loader.ts' },
  outdir: 'dist',
  format: 'iife',
  loader: { '.css': 'text' },
  define: { LAUNCHER_TEXTS: JSON.stringify(await launcherTexts()) },
  plugins: [{
    // The launcher's style sheet travels as a string, so it has to be minified here.
    name: 'css-as-text',
    setup(b) {
      b.onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const out = await build({ ...common, entryPoints: [path], write: false });
        return { contents: out.outputFiles[0].text.trim(), loader: 'text' };
      });
    },
  }],
});

/** One page: its script and its sheet, bundled side by side under the same name, and its HTML. */
async function page({ name, from, to, html, sheet }) {
  const options = {
    ...common, outdir: `dist/${to}`, format: 'esm', jsx: 'automatic', jsxImportSource: 'preact',
    // What is imported when it is needed, and only then, is a file of its own.
    splitting: true, chunkNames: '[name]',
    define: { LANGUAGES: JSON.stringify(await languageNames()) },
    plugins: [{
      // A catalogue's comments are for who writes it
      name: 'words-alone',
      setup(b) {
        b.onLoad({ filter: /\.ftl$/ }, async ({ path }) => ({ contents: (await readFile(path, 'utf8')).replace(/^#.*\n/gm, ''), loader: 'text' }));
      },
    }],
  };
  await build({ ...options, entryPoints: { [name]: `src/${from}` } });
  await build({ ...options, entryPoints: { [name]: `src/${sheet}` } });
  await cp(join(web, 'src', html), join(dist, to, html.split('/').at(-1)));
}

await page({ name: 'app', from: 'app/main.tsx', sheet: 'app/styles/index.css', html: 'app/index.html', to: 'widget' });
await page({ name: 'desk', from: 'desk/main.tsx', sheet: 'desk/styles/index.css', html: 'desk/index.html', to: 'desk' });
await page({ name: 'alarm', from: 'alarm/alarm.ts', sheet: 'alarm/alarm.css', html: 'alarm/index.html', to: 'alarm' });
await page({ name: 'step', from: 'step/step.tsx', sheet: 'step/step.css', html: 'step/index.html', to: 'step' });

// What looks at faces in the browser, as its package ships it: nothing is asked of any other host
const packages = join(web, 'node_modules');
const guide = {
  '@vladmandic/human/models': ['blazeface.json', 'blazeface.bin', 'facemesh.json', 'facemesh.bin'],
  '@tensorflow/tfjs-backend-wasm/dist': ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm'],
};
for (const [folder, files] of Object.entries(guide)) {
  for (const file of files) await cp(join(packages, folder, file), join(dist, 'step', 'guide', file));
}

await page({ name: 'inbox', from: 'demo/inbox/inbox.ts', sheet: 'demo/inbox/inbox.css', html: 'demo/inbox/inbox.html', to: 'dev' });
await build({
  ...common, outdir: 'dist/help', format: 'esm',
  entryPoints: ['help.css', 'index.ts', 'login.ts', 'security.ts'].map((file) => `src/demo/help/${file}`),
});
for (const file of ['index.html', 'login.html', 'security.html']) await cp(join(web, 'src/demo/help', file), join(dist, 'help', file));
// Not a page but what articles are put into, so not where pages are served from
await cp(join(web, 'src/demo/help/article.html'), join(dist, 'help-articles', 'article.html'));

await cp(join(web, 'src', 'app', 'examples'), join(dist, 'widget', 'examples'), { recursive: true });

for (const language of await readdir(translations)) {
  if (!existsSync(join(translations, language, 'web.ftl'))) continue;
  for (const [room, own] of Object.entries(TEXTS)) {
    const files = ['web.ftl', own].map((name) => name && join(translations, language, name)).filter((file) => file && existsSync(file));
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    await writeFile(join(dist, room, 'locales', `${language}.ftl`), texts.join('\n'));
  }
}
