import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Challenge } from 'altcha-lib/types';
import { problemOf } from '../api';
import { t } from '../i18n';
import { problemText } from '../problem';
import { useSurroundings } from './context';

interface Props {
  url: string;
  sending: boolean;
  onProof(payload: string): void;
  /** Over without a proof: why, or null when the person ended it. */
  onEnd(text: string | null): void;
}

/** The device works instead of the person. */
export function Proof({ url, sending, onProof, onEnd }: Props): JSX.Element {
  const { readSecure } = useSurroundings();
  const [done, setDone] = useState<number | null>(null);
  const cancel = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const stop = new AbortController();
    cancel.current?.focus();
    void work(stop.signal);
    return () => stop.abort();
  }, []);

  async function work(signal: AbortSignal): Promise<void> {
    // Only a page of https (or of this machine) may use the browser's cryptography.
    if (!globalThis.crypto?.subtle) return onEnd(t('proof-impossible'));
    try {
      const [challenge, { prove }] = await Promise.all([readSecure<Challenge>(url), import('../proof')]);
      const payload = await prove(challenge, signal, setDone);
      if (signal.aborted) return;
      if (payload) onProof(payload);
      else onEnd(t('proof-slow'));
    } catch (failed) {
      if (signal.aborted) return;
      const problem = problemOf(failed);
      onEnd(problem.code === 'unknown' ? t('proof-failed') : problemText(problem));
    }
  }

  return (
    <div class="proof">
      <p class="explain" role="status">{t(sending ? 'secure-sending' : 'proof-working')}</p>
      <progress aria-label={t('proof-progress')} max={1} {...(done === null ? {} : { value: sending ? 1 : done })} />
      <button type="button" class="button" ref={cancel} aria-disabled={sending} onClick={() => { if (!sending) onEnd(null); }}>{t('cancel')}</button>
    </div>
  );
}
