// The page that the chat opens for a passkey: a browser refuses them in a frame of another site. Its fragment holds the
// step and a token that is good for this step alone; it never reaches a server's log, a referrer or the address bar.

import { render, type JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Problem, StepShown } from '../protocol';
import { problemOf, secureStep } from '../app/api';
import { Icon } from '../app/components/Icon';
import { direction, locale, setLanguage, t } from '../app/i18n';
import { problemText } from '../app/problem';
import { parseOptions, supported, toJson } from './webauthn';

type Stage = 'loading' | 'away' | 'ready' | 'waiting' | 'checking' | 'done' | 'over' | 'missing';
type Options = PublicKeyCredentialRequestOptionsJSON;

/** `#<step>.<token>`, taken out of the address before anything else happens. */
function takeLink(): { step: string; token: string } | null {
  const [, step, token] = /^#([\w-]+)\.(.+)$/.exec(location.hash) ?? [];
  history.replaceState(null, '', location.pathname);
  return step && token ? { step, token } : null;
}

/** Whatever the reason, this link is of no more use. */
const isOver = ({ status, code }: Problem) => [401, 404, 409].includes(status) ? code !== 'in_flight' : code === 'attempts_exhausted';

function reason(problem: Problem): string {
  if (problem.code === 'code_expired') return t('passkey-page-cancelled');
  if (problem.code !== 'code_wrong') return problemText(problem);
  const { attempts_left: left } = problem;
  return [t('passkey-page-wrong'), ...(left === undefined ? [] : [t('attempts', { count: left })])].join(' ');
}

function Page({ link }: { link: { step: string; token: string } | null }): JSX.Element {
  const [stage, setStage] = useState<Stage>(link ? 'loading' : 'over');
  const [said, setSaid] = useState('');
  const options = useRef<Options | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const step = link && secureStep(link.step, link.token);

  /** Options are good for one try, and have to be there before the click: a browser asks for that. */
  async function load(then = ''): Promise<void> {
    try {
      const { fields } = await step!.show<StepShown>();
      options.current = fields.find(({ kind }) => kind === 'passkey')?.options as Options;
      setSaid(then);
      setStage('ready');
    } catch (error) {
      const problem = problemOf(error);
      setSaid(isOver(problem) ? '' : problemText(problem));
      setStage(isOver(problem) ? 'over' : 'away');
    }
  }

  async function confirm(): Promise<void> {
    setSaid('');
    setStage('waiting');
    let credential: Credential | null = null;
    try {
      credential = await navigator.credentials.get({ publicKey: parseOptions(options.current!) });
    } catch { /* cancelled, timed out, no such passkey: browsers do not tell which, on purpose */ }
    if (!credential) {
      setSaid(t('passkey-page-cancelled'));
      return setStage('ready');
    }
    setStage('checking');
    try {
      await step!.send({ credential: toJson(credential as PublicKeyCredential) });
      setStage('done');
    } catch (error) {
      const problem = problemOf(error);
      if (isOver(problem)) setStage('over');
      else await load(reason(problem));
    }
  }

  useEffect(() => {
    if (!link) return;
    if (supported()) void load();
    else setStage('missing');
  }, []);

  // What was pressed is gone with its stage: the focus goes on where the page does.
  useLayoutEffect(() => {
    if (['done', 'over'].includes(stage) && link) title.current?.focus();
    else if (stage === 'ready' && said) button.current?.focus();
  }, [stage]);

  const ended = stage === 'done' || stage === 'over';
  const busy = stage === 'waiting' || stage === 'checking';
  return (
    <>
      <header><Icon name="shield" /><span>{t('title')}</span></header>
      <main class={stage}>
        <span class="seal"><Icon name={stage === 'done' ? 'check' : stage === 'over' ? 'clock' : 'key'} /></span>
        <h1 ref={title} tabIndex={-1}>
          {t(stage === 'done' ? 'passkey-page-done-title' : stage === 'over' ? 'passkey-page-over-title' : 'passkey-page-title')}
        </h1>
        <p>{t(stage === 'done' ? 'passkey-page-done' : stage === 'over' ? 'passkey-page-over' : 'passkey-page-about')}</p>
        <p class="said" role="alert">{stage === 'missing' ? t('passkey-page-missing') : said}</p>
        {(stage === 'ready' || busy) && (
          <button type="button" class="primary" ref={button} aria-disabled={busy} onClick={() => { if (!busy) void confirm(); }}>
            {t(busy ? `passkey-page-${stage}` : 'passkey-page-confirm')}
          </button>
        )}
        {stage === 'away' && <button type="button" class="primary" onClick={() => { setSaid(''); setStage('loading'); void load(); }}>{t('try-again')}</button>}
        {ended && <button type="button" onClick={() => window.close()}>{t('passkey-page-close')}</button>}
        <p class="quiet" role="status">{stage === 'loading' ? t('passkey-page-loading') : busy ? t(`passkey-page-${stage}`) : ''}</p>
      </main>
      <footer><Icon name="lock" /><p>{t('passkey-page-safe', { host: location.host })}</p></footer>
    </>
  );
}

const link = takeLink();

async function text(path: string): Promise<string> {
  const response = await fetch(`/widget/${path}`, { credentials: 'omit' });
  if (!response.ok) throw new Error(path);
  return response.text();
}

const brand = await text('config.json').then((json) => String(JSON.parse(json).brand ?? ''), () => '');
await setLanguage(navigator.language, brand, text);
document.documentElement.lang = locale;
document.documentElement.dir = direction();
document.title = t('passkey-page-title');
render(<Page link={link} />, document.getElementById('page')!);
