import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { handoverApi, openHandover, problemOf } from '../app/api';
import { Icon } from '../app/components/Icon';
import { locale, t } from '../app/i18n';
import { problemText } from '../app/problem';
import type { HandoverShown } from '../protocol';

const LOOK_MS = 1500;

const country = (code: string) => new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;

/** The second screen: what it was opened from, and a number that the first one has to confirm before anything can be done. */
export function Phone({ code, onOpened, onReady, onEnd }: {
  code: string; onOpened(shown: { locale?: string }): Promise<void>; onReady(step: string, token: string, handover: string): void; onEnd(how: 'over'): void;
}): JSX.Element {
  const [shown, setShown] = useState<HandoverShown & { token: string } | null>(null);
  const [said, setSaid] = useState('');
  const opening = useRef(false);

  async function open(): Promise<void> {
    if (opening.current) return;
    opening.current = true;
    setSaid('');
    try {
      const opened = await openHandover(code);
      await onOpened(opened);
      setShown(opened);
    } catch (error) {
      const problem = problemOf(error);
      if ([404, 422].includes(problem.status)) return onEnd('over');
      setSaid(problemText(problem));
    }
    opening.current = false;
  }

  useEffect(() => void open(), []);
  useEffect(() => {
    if (!shown) return;
    const { token, handover_id: id } = shown;
    const timer = setInterval(() => void handoverApi(token).look(id).then(({ state, step_id: step }) => {
      if (state === 'connected') onReady(step, token, id);
      else if (state !== 'opened') onEnd('over');
    }, () => undefined), LOOK_MS);
    return () => clearInterval(timer);
  }, [shown]);

  async function stop(): Promise<void> {
    await handoverApi(shown!.token).end(shown!.handover_id, 'cancel').catch(() => undefined);
    onEnd('over');
  }

  if (!shown) {
    if (!said) return <p class="loading" role="status">{t('step-loading')}</p>;
    return (
      <section class="ended">
        <p role="alert">{said}</p>
        <button type="button" class="button primary" onClick={() => void open()}>{t('try-again')}</button>
      </section>
    );
  }
  return (
    <section class="ended phone" aria-labelledby="phone-number">
      <span class="seal"><Icon name="phone" /></span>
      <h2 id="phone-number">{t('phone-page-number')}</h2>
      <p class="pair-number" role="status">{shown.number}</p>
      <p>{t('phone-page-wait')}</p>
      <p>{t('phone-page-started', { device: shown.started_on || t('phone-page-unknown') })}</p>
      {shown.started_in && <p>{t('phone-page-country', { country: country(shown.started_in) })}</p>}
      <p class="warning">{t('phone-page-warning')}</p>
      <button type="button" class="button" onClick={() => void stop()}>{t('phone-page-stop')}</button>
    </section>
  );
}
