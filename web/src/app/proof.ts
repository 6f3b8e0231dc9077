// The way past a puzzle for people who cannot see or move it: a proof of work (ALTCHA v2). Loaded when it is asked for.
// The browser's own cryptography works beside the page, so several tries run at once and nothing freezes.

import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge, DeriveKeyFunction } from 'altcha-lib/types';

const TIMEOUT_MS = 180_000;
/** A prefix longer than this was made from a known counter: how many tries that may take, its maker says in `data`. */
const COUNTABLE = 6;

/** How far so many tries are, from 0 to 1; null where that cannot be known. */
export function progress(tries: number, { keyPrefix, data }: Challenge['parameters']): number | null {
  if (typeof data?.tries === 'number') return Math.min(tries / data.tries, 1);
  return keyPrefix.length > COUNTABLE ? null : 1 - Math.exp(-tries / 16 ** keyPrefix.length);
}

/** The payload that proves the work, or null when it was given up (cancelled, or too long). */
export async function prove(challenge: Challenge, signal: AbortSignal, onProgress: (value: number | null) => void): Promise<string | null> {
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort());
  if (signal.aborted) return null;
  let tries = 0;
  const counted: DeriveKeyFunction = (...given) => {
    tries += 1;
    if (tries % 8 === 0) onProgress(progress(tries, challenge.parameters));
    return deriveKey(...given);
  };
  const lanes = Math.min(8, navigator.hardwareConcurrency || 2);
  const solutions = await Promise.all(Array.from({ length: lanes }, async (_, lane) => {
    const solution = await solveChallenge({
      challenge, controller: stop, counterStart: lane, counterStep: lanes, deriveKey: counted, timeout: TIMEOUT_MS,
    });
    if (solution) stop.abort();
    return solution;
  }));
  const solution = solutions.find((one) => one !== null);
  if (!solution || signal.aborted) return null;
  const json = new TextEncoder().encode(JSON.stringify({ challenge, solution }));
  return btoa(Array.from(json, (byte) => String.fromCharCode(byte)).join(''));
}
