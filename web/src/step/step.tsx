// The page of one secure step, for where there is no chat that could show it: Telegram's browser, a Mini App, and, for a
// passkey, the widget itself, since a browser refuses passkeys in a frame of another site. What it may do, its link says.

import { render, type JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { handoverApi, openMiniApp, problemOf, secureApi } from '../app/api';
import { SurroundingsContext, type Surroundings } from '../app/components/context';
import { Icon } from '../app/components/Icon';
import { SecureCard } from '../app/components/SecureCard';
import { UploadCard } from '../app/components/UploadCard';
import type { SecureProps } from '../app/components/secure';
import english from '../../../data/translations/en/step.ftl';
import { addTexts, isSpoken, t, tOr } from '../app/i18n';
import { problemText } from '../app/problem';
import { begin, speak } from '../app/start';
import type { Bodies, EventOf, Picture, Problem, StepShown } from '../protocol';
import { FaceForm } from './FaceForm';
import { keep, PHONE, takeLink, type Link } from './link';
import { PasskeyForm } from './PasskeyForm';
import { Phone } from './Phone';
import { inTelegram, tellTelegram } from './telegram';

type End = 'done' | 'over' | 'used-up' | 'refused';
type Stage = { is: 'loading' } | { is: 'phone' } | { is: 'upload'; event: EventOf<'upload_request'>; around: Surroundings } | { is: 'away'; text: string } | { is: 'open'; card: SecureProps; around: Surroundings } | { is: End };

const SEALS = { done: 'check', over: 'clock', 'used-up': 'info', refused: 'lock' } as const;
/** A window that may close itself is gone by then. */
const CLOSING_MS = 400;

/** Whatever the reason, this link is of no more use; or it is, and null. */
function endOf({ status, code, attempts_left: left }: Problem): End | null {
  if (code === 'attempts_exhausted' || left === 0) return 'used-up';
  return [401, 403, 404, 409].includes(status) && code !== 'in_flight' ? 'over' : null;
}

/** In the language of the conversation, which may be another than the browser's. */
type Spoken<T> = T & { locale?: string };
async function follow({ locale }: { locale?: string }): Promise<void> {
  if (locale && !isSpoken(locale)) await speak(locale);
}

const isUpload = ({ step }: Link) => step.startsWith('su_');
const urlOf = (link: Link) => `/${isUpload(link) ? 'uploads' : 'secure'}/v1/${encodeURIComponent(link.step)}`;

/** What the service shows, as the event that a chat would have been sent. A picture is all that a puzzle shows. */
function cardOf(link: Link, shown: StepShown | Picture, skew: number): SecureProps {
  const { step, fields } = 'step' in shown ? shown : { step: 'puzzle', fields: [{ name: 'answer', kind: 'puzzle', label: '' }] };
  const page = `${location.origin}${location.pathname}#${link.step}.${link.token}`;
  const body = { step, url: urlOf(link), page_url: page, fields, expires_at: shown.expires_at };
  return { event: { seq: 1, type: 'secure_step', author: { kind: 'system' }, body, at: '' }, status: 'open', waysOn: false, skew };
}

function Ended({ how }: { how: End }): JSX.Element {
  const title = useRef<HTMLHeadingElement>(null);
  const [stuck, setStuck] = useState(false);
  useLayoutEffect(() => title.current?.focus(), []);

  function close(): void {
    if (inTelegram()) tellTelegram('web_app_close');
    else window.close();
    setTimeout(() => setStuck(true), CLOSING_MS);
  }

  return (
    <section class={`ended ${how}`}>
      <span class="seal"><Icon name={SEALS[how]} /></span>
      <h2 ref={title} tabIndex={-1}>{t(`step-${how}-title`)}</h2>
      <p>{how === 'done' && inTelegram() ? t('step-done-telegram') : t(`step-${how}`)}</p>
      <button type="button" class="button" onClick={close}>{t('step-close')}</button>
      <p class="stuck" role="status">{stuck ? t('step-close-yourself') : ''}</p>
    </section>
  );
}

function first(opened: Link | null): Stage {
  if (!opened) return { is: 'over' };
  if (opened.step === PHONE) return { is: 'phone' };
  return { is: opened.done ? 'done' : 'loading' };
}

function Page({ opened }: { opened: Link | null }): JSX.Element {
  const link = useRef(opened);
  const [stage, setStage] = useState<Stage>(first(opened));
  const main = useRef<HTMLElement>(null);

  async function load(): Promise<void> {
    setStage({ is: 'loading' });
    const { step, token, initData } = link.current!;
    try {
      if (initData) {
        link.current = { step, token: (await openMiniApp(step, token, initData)).token };
        keep(link.current);
      }
      if (isUpload(link.current!)) {
        const { shown: body } = await secureApi(link.current!.token).show<Spoken<Bodies['upload_request']>>(urlOf(link.current!));
        await follow(body);
        const event = { seq: 1, type: 'upload_request' as const, author: { kind: 'system' as const }, body, at: '' };
        return setStage({ is: 'upload', event, around: surroundings(null) });
      }
      const { shown, skew } = await secureApi(link.current!.token).show<Spoken<StepShown | Picture>>(urlOf(link.current!));
      await follow(shown);
      setStage({ is: 'open', card: cardOf(link.current!, shown, skew), around: surroundings('step' in shown ? null : shown) });
    } catch (error) {
      const problem = problemOf(error);
      const end = endOf(problem);
      // Turned away with what Telegram had signed: the account or the time, nothing that the link could help
      if (end) setStage({ is: end === 'over' && link.current!.initData ? 'refused' : end });
      else setStage({ is: 'away', text: problemText(problem) });
    }
  }

  /** What this page is for is done; a phone says so to the screen that it was handed over from. */
  async function finish(): Promise<void> {
    const { token, handover } = link.current!;
    if (handover) await handoverApi(token).end(handover, 'done').catch(() => undefined);
    keep({ ...link.current!, token: '', done: true });
    setStage({ is: 'done' });
  }

  /** `first`: the picture that told what step this is; it is the one to show, since another would void it. */
  function surroundings(first: Picture | null): Surroundings {
    const api = secureApi(link.current!.token);
    const ends = (problem: Problem) => {
      const end = endOf(problem);
      if (end) setStage({ is: end });
    };
    return {
      async submitSecure(url, values) {
        try {
          await api.secure(url, values);
          await finish();
          return null;
        } catch (error) {
          ends(problemOf(error));
          return problemOf(error);
        }
      },
      async readSecure<T>(url: string): Promise<T> {
        const ready = first;
        first = null;
        if (ready) return ready as T;
        return (await api.show<T>(url).catch((error) => { ends(problemOf(error)); throw error; })).shown;
      },
      upload: (url, picture, watch) => api.upload(url, picture, watch).catch((error) => { if (!watch.signal.aborted) ends(problemOf(error)); throw error; }),
      cutOff: api.cutOff,
      phone: null,
      async askSecure<T>(url: string, values: Record<string, unknown>): Promise<T> {
        return api.ask<T>(url, values).catch((error) => { ends(problemOf(error)); throw error; });
      },
      say: null,
    };
  }

  useEffect(() => { if (stage.is === 'loading') void load(); }, []);

  useEffect(() => {
    if (stage.is === 'away') {
      const again = () => void load();
      addEventListener('online', again);
      return () => removeEventListener('online', again);
    }
    if (stage.is === 'upload') document.title = stage.event.body.title;
    if (stage.is !== 'open') return;
    document.title = tOr('secure-title', stage.card.event.body.step);
    // A phone would cover half of the page with its keyboard before anybody has read it
    if (!matchMedia('(pointer: coarse)').matches) main.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [stage.is]);

  function content(): JSX.Element {
    switch (stage.is) {
      case 'phone': return (
        <Phone
          code={link.current!.token} onOpened={follow} onEnd={(how) => setStage({ is: how })}
          onReady={(step, token, handover) => {
            link.current = { step, token, handover };
            keep(link.current);
            setStage({ is: 'loading' });
            void load();
          }}
        />
      );
      case 'upload': return (
        <SurroundingsContext.Provider value={stage.around}>
          <UploadCard event={stage.event} status="open" taken={0} />
          <button type="button" class="button finish" onClick={() => void finish()}>{t('phone-page-finished')}</button>
        </SurroundingsContext.Provider>
      );
      case 'loading': return <p class="loading" role="status">{t('step-loading')}</p>;
      case 'away': return (
        <section class="ended">
          <span class="seal"><Icon name="info" /></span>
          <p role="alert">{stage.text}</p>
          <button type="button" class="button primary" onClick={() => void load()}>{t('try-again')}</button>
        </section>
      );
      case 'open': return (
        <SurroundingsContext.Provider value={stage.around}>
          <SecureCard card={stage.card} passkey={(card) => <PasskeyForm {...card} />} face={(card) => <FaceForm {...card} />} />
        </SurroundingsContext.Provider>
      );
      default: return <Ended how={stage.is} />;
    }
  }

  return (
    <>
      <header><Icon name="shield" /><h1>{t('title')}</h1></header>
      <main ref={main}>{content()}</main>
      {!(stage.is in SEALS) && <footer><Icon name="lock" /><p>{t('step-safe')}</p></footer>}
    </>
  );
}

const link = takeLink();
// Opened once more in the same tab, for another step: only the fragment is another, so nothing else would happen.
addEventListener('hashchange', () => { if (location.hash && takeLink()) location.reload(); });
addTexts(english);
await begin(navigator.language, '/step/');
tellTelegram('web_app_ready');
tellTelegram('web_app_expand');
render(<Page opened={link} />, document.getElementById('page')!);
