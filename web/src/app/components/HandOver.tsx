import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Handover } from '../../protocol';
import { problemOf } from '../api';
import { t } from '../i18n';
import { problemText } from '../problem';
import type { Qr } from '../qr';
import { safeUrl } from '../text';
import { useChat } from './context';
import { Icon } from './Icon';
import { coarse } from './OnPhone';

type Made = { is: 'loading' } | { is: 'failed'; text: string } | { is: 'ready'; link: Handover; minutes: number } | { is: 'over' };

/** The link to the conversation in Telegram. It is made when this opens, and again when its time is over. */
export function HandOver({ onEnd }: { onEnd(): void }): JSX.Element {
  const chat = useChat();
  const dialog = useRef<HTMLDialogElement>(null);
  const [made, setMade] = useState<Made>({ is: 'loading' });
  const [code, setCode] = useState<Qr | null>(null);
  const left = ({ expires_at }: Handover) => Date.parse(expires_at) - (Date.now() + chat.state.skew);

  async function make(): Promise<void> {
    setMade({ is: 'loading' });
    setCode(null);
    try {
      const link = await chat.handOver();
      if (!safeUrl(link.url)) throw new Error('no address to follow');
      setMade({ is: 'ready', link, minutes: Math.max(1, Math.ceil(left(link) / 60_000)) });
      // Without its picture the link is a link all the same
      if (!coarse()) setCode(await import('../qr').then(({ qr }) => qr(link.url), () => null));
    } catch (error) {
      setMade({ is: 'failed', text: problemText(problemOf(error)) });
    }
  }

  useLayoutEffect(() => dialog.current!.showModal(), []);
  useEffect(() => void make(), []);
  useEffect(() => {
    if (made.is !== 'ready') return;
    const timer = setInterval(() => { if (left(made.link) <= 0) setMade({ is: 'over' }); }, 1000);
    return () => clearInterval(timer);
  }, [made]);

  return (
    <dialog
      class="confirm hand-over" ref={dialog} aria-labelledby="hand-over-title" aria-describedby="hand-over-body" onClose={onEnd}
      // Esc closes this sheet, not the chat behind it.
      onKeyDown={(event) => { if (event.key === 'Escape') event.stopPropagation(); }}
    >
      <h2 id="hand-over-title">{t('menu-telegram')}</h2>
      <p id="hand-over-body">{t('hand-over-body')}</p>
      {made.is === 'ready' && code && (
        <figure>
          <svg class="qr" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={t('hand-over-picture')}><path d={code.path} /></svg>
          <figcaption>{t('hand-over-scan')}</figcaption>
        </figure>
      )}
      <p role="status" class="said">
        {made.is === 'loading' ? t('hand-over-loading') : made.is === 'failed' ? made.text : made.is === 'over' ? t('hand-over-over') : t('hand-over-once', { minutes: made.minutes })}
      </p>
      <div class="actions">
        {made.is === 'ready' && (
          <a class="button primary" href={made.link.url} target="_blank" rel="noopener noreferrer">
            {t('hand-over-open')}<Icon name="out" /><span class="visually-hidden">{t('new-tab')}</span>
          </a>
        )}
        {made.is === 'failed' && <button type="button" class="button primary" onClick={() => void make()}>{t('try-again')}</button>}
        {made.is === 'over' && <button type="button" class="button primary" onClick={() => void make()}>{t('hand-over-again')}</button>}
        <button type="button" class="button" onClick={() => dialog.current!.close()}>{t('hand-over-close')}</button>
      </div>
    </dialog>
  );
}
