// The budgets that the project promises: a host page pays for the loader, a phone for the app.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const budgets = [
  { name: 'loader', limit: 4 * 1024, files: ['loader.js'] },
  { name: 'chat app', limit: 45 * 1024, files: ['widget/app.js', 'widget/app.css'] },
  { name: 'step', limit: 42 * 1024, files: ['step/step.js', 'step/step.css'] },
  // Only where a face is checked, while the person reads what it is about
  {
    name: 'guide', limit: 2304 * 1024,
    files: ['step/guide.js', ...['tfjs-backend-wasm-simd.wasm', 'blazeface.json', 'blazeface.bin', 'facemesh.json', 'facemesh.bin'].map((file) => `step/guide/${file}`)],
  },
  { name: 'desk', limit: 120 * 1024, files: ['desk/desk.js', 'desk/desk.css'] },
];

let over = false;
for (const { name, limit, files } of budgets) {
  const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);
  over ||= size > limit;
  console.log(`${name.padEnd(9)} ${(size / 1024).toFixed(1).padStart(5)} KB of ${limit / 1024} KB gzip${size > limit ? '  TOO BIG' : ''}`);
}
process.exit(over ? 1 : 0);
