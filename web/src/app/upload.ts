// A picture on its way to the service, in parts (a part of tus 1.0.0): what was cut off goes on where it was.

import { ApiError, call, ownUrl, problemOf } from './api';

/** Of one part: on a slow line a second or two of work that is done again. */
const PART_BYTES = 256 * 1024;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 15_000;

export interface Watch {
  /** Bytes that the service has; `paused` while it cannot be reached. */
  progress(sent: number, paused: boolean): void;
  signal: AbortSignal;
}

/** Nobody answered, or an answer that says to ask again. */
const passes = (error: unknown): boolean => {
  const { code, status } = problemOf(error);
  return code === 'network' || code === 'in_flight' || code === 'too_many_requests' || status >= 500;
};

/** Until the line may be back: the browser says so, or some time is over. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', stop);
      resolve();
    }
    function stop(): void {
      done();
      reject(signal.reason);
    }
    addEventListener('online', done);
    signal.addEventListener('abort', stop);
  });
}

const UNFINISHED = 'rebind-uploads';
/** Addresses of uploads that have not come to an end, of this tab: nothing of a picture, not even its name. Without storage nothing is known after a reload. */
function unfinished(): string[] {
  try { return JSON.parse(sessionStorage.getItem(UNFINISHED) ?? '[]'); } catch { return []; }
}
function note(at: string, begun: boolean): void {
  const others = unfinished().filter((each) => each !== at);
  try { sessionStorage.setItem(UNFINISHED, JSON.stringify(begun ? [...others, at] : others)); } catch { /* blocked */ }
}
/** Those of the page that was here before this one. */
let left = unfinished();

/** How many pictures for an address were cut off when the page was left: they are taken back, since nobody has them any more. One that came whole is finished, once. */
export async function cutOff(url: string, token: string): Promise<number> {
  const here = left.filter((at) => at.startsWith(`${url}/files/`));
  left = left.filter((at) => !here.includes(at));
  let count = 0;
  for (const at of here) {
    note(at, false);
    try {
      const { headers } = await call(at, token, { method: 'HEAD' });
      const offset = headers.get('Upload-Offset')!;
      const whole = offset === headers.get('Upload-Length');
      count += Number(!whole);
      await call(at, token, whole ? patch(offset) : { method: 'DELETE' });
    } catch (error) {
      // Swept, it is not there; refused, that is said in the chat; out of reach, the next page asks
      const { code } = problemOf(error);
      count += Number(code === 'not_found');
      if (passes(error)) note(at, true);
    }
  }
  return count;
}

const patch = (offset: string, body?: ArrayBuffer): RequestInit => ({
  method: 'PATCH',
  headers: { 'Upload-Offset': offset, 'Content-Type': 'application/offset+octet-stream', 'Tus-Resumable': '1.0.0' },
  body,
});

export async function upload(url: string, token: string, picture: Blob, { progress, signal }: Watch): Promise<void> {
  let at: string | null = null;
  let sent = 0;
  let paused = FIRST_PAUSE_MS;
  let unsure = false;
  const ask = (to: string, init: RequestInit) => call(to, token, { ...init, signal: AbortSignal.any([signal, AbortSignal.timeout(60_000)]) });

  async function step(): Promise<boolean> {
    if (!at) {
      const made = await ask(`${url}/files`, { method: 'POST', headers: { 'Upload-Length': String(picture.size), 'Tus-Resumable': '1.0.0' } });
      at = ownUrl(made.headers.get('Location') ?? '');
      note(at, true);
    } else if (unsure) {
      sent = Number((await ask(at, { method: 'HEAD' })).headers.get('Upload-Offset'));
    }
    unsure = true;
    const part = await picture.slice(sent, sent + PART_BYTES).arrayBuffer();
    const answer = await ask(at, patch(String(sent), part));
    unsure = false;
    sent += part.byteLength;
    paused = FIRST_PAUSE_MS;
    progress(sent, false);
    return (await answer.json()).result !== null;
  }

  try {
    for (;;) {
      try {
        signal.throwIfAborted();
        if (await step()) return;
      } catch (error) {
        if (signal.aborted || !(error instanceof ApiError) && (error as Error).name !== 'TimeoutError') throw error;
        if (error instanceof ApiError && error.problem.code === 'not_found' && at) {
          // Swept meanwhile: it begins anew, unless the place is gone as well
          note(at, false);
          [at, sent, unsure] = [null, 0, false];
          continue;
        }
        // Stale: it is somewhere else than we thought
        if (error instanceof ApiError && !passes(error) && error.problem.code !== 'stale') throw error;
        progress(sent, true);
        const asked = error instanceof ApiError ? error.problem.retry_after_seconds ?? 0 : 0;
        await pause(Math.max(paused, asked * 1000), signal);
        paused = Math.min(2 * paused, LONGEST_PAUSE_MS);
      }
    }
  } catch (error) {
    if (at && signal.aborted) void call(at, token, { method: 'DELETE' }).catch(() => undefined);
    throw error;
  } finally {
    if (at) note(at, false);
  }
}
