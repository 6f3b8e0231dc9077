// Bundles the unit tests (TypeScript, .ftl imports) and hands them to node's own runner.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(web, '.cache', 'tests');
const tests = readdirSync(join(web, 'tests')).filter((file) => file.endsWith('.test.ts'));

rmSync(out, { recursive: true, force: true });
await build({
  absWorkingDir: web,
  entryPoints: tests.map((file) => `tests/${file}`),
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: 'inline',
  loader: { '.ftl': 'text' },
  logLevel: 'warning',
});
const files = readdirSync(out).map((file) => join(out, file));
process.exit(spawnSync(process.execPath, ['--enable-source-maps', '--test', ...files], { stdio: 'inherit' }).status ?? 1);
