import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n';
import { useSurroundings } from './context';
import { Say } from './Say';

/** How long a form stays open. Seen all the time, announced only when it matters; the service decides. */
export function Expiry({ at, skew }: { at: string; skew: number }): JSX.Element | null {
  const { say } = useSurroundings();
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5000);
    return () => clearInterval(timer);
  }, []);

  const left = Date.parse(at) - (now + skew);
  if (Number.isNaN(left)) return null;
  const expired = left <= 0;
  const text = expired ? t(say ? 'secure-expired' : 'step-expired')
    : left < 60_000 ? t('secure-last-minute')
      : left < 5_400_000 ? t('secure-minutes', { minutes: Math.ceil(left / 60_000) })
        : t('secure-hours', { hours: Math.floor(left / 3_600_000) });
  return (
    <>
      <p class={expired ? 'expiry over' : 'expiry'} aria-hidden={left < 60_000}>{text}</p>
      <p class="visually-hidden" role="status">{left < 60_000 ? text : ''}</p>
      {expired && <Say text="text-renew" label="secure-renew" />}
    </>
  );
}
