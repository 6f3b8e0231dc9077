import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HandoverBegun, HandoverShown, HandoverState } from '../../protocol';
import { problemOf } from '../api';
import { t } from '../i18n';
import { problemText } from '../problem';
import type { Qr } from '../qr';
import { useSurroundings } from './context';
import { Icon } from './Icon';

const LOOK_MS = 1500;
/** Codes that are renewed by themselves; then somebody has left the screen alone. */
const MOST_CODES = 5;
const LIVE: HandoverState[] = ['waiting', 'opened', 'connected'];

/** Whoever holds a phone in their hand needs no picture to point another one at. */
export const coarse = (): boolean => matchMedia('(pointer: coarse)').matches;

interface Props {
  url: string;
  title: string;
  /** It was chosen in the conversation. */
  primary?: boolean;
}

/** The button beside a card whose step has a page of its own, and the sheet that it opens; nothing where this is a phone. */
export function OnPhone({ url, title, primary }: Props): JSX.Element | null {
  const { phone } = useSurroundings();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!phone || coarse()) return null;
  return (
    <>
      <button type="button" class={`button on-phone${primary ? ' primary' : ''}`} ref={button} onClick={() => setOpen(true)}><Icon name="phone" />{t('phone-start')}</button>
      {open && <Sheet step={url.split('/').at(-1)!} title={title} onEnd={() => { setOpen(false); button.current?.focus(); }} />}
    </>
  );
}

function Sheet({ step, title, onEnd }: { step: string; title: string; onEnd(): void }): JSX.Element {
  const phone = useSurroundings().phone!();
  const dialog = useRef<HTMLDialogElement>(null);
  const [begun, setBegun] = useState<HandoverBegun | null>(null);
  const [shown, setShown] = useState<HandoverShown | null>(null);
  const [code, setCode] = useState<Qr | null>(null);
  const [failed, setFailed] = useState('');
  const [copied, setCopied] = useState(false);
  const made = useRef(0);
  const state = shown?.state ?? 'waiting';

  async function make(): Promise<void> {
    setFailed('');
    setCopied(false);
    setShown(null);
    try {
      const fresh = await phone.begin(step);
      made.current += 1;
      setBegun(fresh);
      // Without its picture the link can be copied all the same
      setCode(await import('../qr').then(({ qr }) => qr(fresh.url), () => null));
    } catch (error) {
      setBegun(null);
      setFailed(problemText(problemOf(error)));
    }
  }

  async function tell(how: () => Promise<HandoverShown>): Promise<void> {
    try {
      setShown(await how());
    } catch (error) {
      setFailed(problemText(problemOf(error)));
    }
  }

  useLayoutEffect(() => dialog.current!.showModal(), []);
  useEffect(() => void make(), []);
  useEffect(() => {
    if (!begun || !LIVE.includes(state)) return;
    const timer = setInterval(() => void phone.look(begun.handover_id).then((now) => {
      if (now.state === 'timed_out' && !now.opened_on && made.current < MOST_CODES) void make();
      else setShown(now);
    }, () => undefined), LOOK_MS);
    return () => clearInterval(timer);
  }, [begun, state]);

  function close(): void {
    // What is connected goes on; a code that nobody has confirmed is not left lying about
    if (begun && (state === 'waiting' || state === 'opened')) void phone.end(begun.handover_id, 'cancel').catch(() => undefined);
    dialog.current!.close();
  }

  const over = !LIVE.includes(state);
  return (
    <dialog
      class="confirm hand-over" ref={dialog} aria-labelledby="phone-title" aria-describedby="phone-body" onClose={onEnd}
      onCancel={(event) => { event.preventDefault(); close(); }}
      onKeyDown={(event) => { if (event.key === 'Escape') event.stopPropagation(); }}
    >
      <h2 id="phone-title">{t('phone-title')}</h2>
      <p id="phone-body">{t('phone-what', { title })}</p>
      {state === 'waiting' && begun && code && (
        <figure>
          <svg class="qr" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={t('phone-picture')}><path d={code.path} /></svg>
        </figure>
      )}
      {state === 'opened' && (
        <div class="pair">
          <p>{t('phone-compare')}</p>
          <p class="pair-number">{shown!.number}</p>
          {shown!.opened_on && <p class="quiet">{t('phone-opened-on', { device: shown!.opened_on })}</p>}
        </div>
      )}
      <p role="status" class="said">
        {failed || (!begun ? t('phone-loading') : state === 'waiting' ? t(copied ? 'phone-copied' : 'phone-scan') : state === 'opened' ? '' : t(`phone-${state}`))}
      </p>
      <div class="actions">
        {state === 'waiting' && begun && (
          <button type="button" class="button" onClick={() => void navigator.clipboard.writeText(begun.url).then(() => setCopied(true), () => undefined)}>
            <Icon name="copy" />{t('phone-copy')}
          </button>
        )}
        {state === 'opened' && (
          <>
            <button type="button" class="button primary" onClick={() => void tell(() => phone.confirm(begun!.handover_id, shown!.number!))}>{t('phone-yes', { number: shown!.number! })}</button>
            <button type="button" class="button" onClick={() => void tell(() => phone.end(begun!.handover_id, 'cancel'))}>{t('phone-no')}</button>
          </>
        )}
        {state === 'connected' && <button type="button" class="button" onClick={() => void tell(() => phone.end(begun!.handover_id, 'cancel'))}>{t('phone-stop')}</button>}
        {((over && state !== 'done') || failed) && <button type="button" class="button primary" onClick={() => { made.current = 0; void make(); }}>{t('phone-again')}</button>}
        <button type="button" class="button" onClick={close}>{t(over || state === 'connected' ? 'phone-close' : 'phone-back')}</button>
      </div>
    </dialog>
  );
}
