import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { problemOf } from '../app/api';
import { useSurroundings } from '../app/components/context';
import { Icon } from '../app/components/Icon';
import { Fine, Title, Wrong, type SecureProps } from '../app/components/secure';
import { t } from '../app/i18n';
import { problemText } from '../app/problem';
import type { Problem, StepShown } from '../protocol';
import { framed, inTelegram, tellTelegram } from './telegram';
import { parseOptions, supported, toJson } from './webauthn';

type Stage = 'ready' | 'waiting' | 'checking' | 'loading' | 'away';
type Options = PublicKeyCredentialRequestOptionsJSON;

const optionsOf = ({ fields }: { fields: StepShown['fields'] }) => fields.find(({ kind }) => kind === 'passkey')?.options as Options;

function reason(problem: Problem): string {
  if (problem.code === 'code_expired') return t('passkey-page-cancelled');
  if (problem.code !== 'code_wrong') return problemText(problem);
  const { attempts_left: left } = problem;
  return [t('passkey-page-wrong'), ...(left === undefined ? [] : [t('attempts', { count: left })])].join(' ');
}

export function PasskeyForm(card: SecureProps): JSX.Element {
  const { seq, body } = card.event;
  const { submitSecure, readSecure } = useSurroundings();
  const [stage, setStage] = useState<Stage>('ready');
  const [said, setSaid] = useState('');
  const options = useRef(optionsOf(body));
  const button = useRef<HTMLButtonElement>(null);
  const missing = !supported() || framed();
  const about = !missing ? 'about' : inTelegram() ? 'inside' : 'missing';

  /** Options are good for one try, and have to be there before the click: a browser asks for that. */
  async function load(then = ''): Promise<void> {
    setSaid('');
    setStage('loading');
    try {
      options.current = optionsOf(await readSecure<StepShown>(body.url));
      setSaid(then);
      setStage('ready');
    } catch (error) {
      setSaid(problemText(problemOf(error)));
      setStage('away');
    }
  }

  async function confirm(): Promise<void> {
    setSaid('');
    setStage('waiting');
    let credential: Credential | null = null;
    try {
      credential = await navigator.credentials.get({ publicKey: parseOptions(options.current) });
    } catch { /* cancelled, timed out, no such passkey: browsers do not tell which, on purpose */ }
    if (!credential) {
      setSaid(t('passkey-page-cancelled'));
      return setStage('ready');
    }
    setStage('checking');
    const problem = await submitSecure(body.url, { credential: toJson(credential as PublicKeyCredential) });
    if (problem) await load(reason(problem));
  }

  // What was pressed was gone meanwhile
  useLayoutEffect(() => { if (said) button.current?.focus(); }, [stage]);

  const busy = stage === 'waiting' || stage === 'checking';
  return (
    <section class="card secure" aria-labelledby={`s${seq}-title`} aria-busy={stage === 'loading'}>
      <Title {...card} />
      <p class="explain">{t(`passkey-page-${about}`)}</p>
      <Wrong card={card} text={said} />
      <div class="actions">
        {missing
          ? inTelegram() && (
            <button type="button" class="button primary" onClick={() => tellTelegram('web_app_open_link', { url: body.page_url })}>
              {t('passkey-page-outside')}<Icon name="out" />
            </button>
          )
          : (
            <button
              type="button" class="button primary" ref={button} aria-disabled={busy || stage === 'loading'}
              onClick={() => { if (stage === 'ready') void confirm(); else if (stage === 'away') void load(); }}
            >
              {t(stage === 'away' ? 'try-again' : busy ? `passkey-page-${stage}` : 'passkey-open')}
            </button>
          )}
      </div>
      <p class="visually-hidden" role="status">{busy ? t(`passkey-page-${stage}`) : ''}</p>
      <Fine card={card} />
    </section>
  );
}
