import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../app/i18n';
import type { Problem } from '../protocol';
import type { DeskRun } from './desk';
import { Sign } from './parts/Sign';
import { problemText } from '../app/problem';

/** Wrong is wrong, whatever of the three it was: the service does not say, and neither do we. */
function refused(problem: Problem): string {
  return problem.code === 'unauthorized' ? t('sign-in-wrong') : problemText(problem);
}

export function SignIn({ desk, over }: { desk: DeskRun; over: boolean }): JSX.Element {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const last = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const wrong = await desk.signIn(email.trim(), password, code.replace(/\D/g, ''));
    if (!wrong) return;
    setBusy(false);
    setProblem(wrong);
    setCode('');
    last.current?.focus();
  }

  return (
    <main class="gate">
      <div class="gate-card">
        <span class="mark"><Sign name="shield" /></span>
        <h1>{t('desk-title')}</h1>
        {over ? <p class="gate-over" role="status">{t('session-over')}</p> : <p class="quiet">{t('sign-in-about')}</p>}
        <form class="form" onSubmit={submit}>
          <label class="field"><span>{t('sign-in-email')}</span>
            <input ref={first} type="email" required autocomplete="username" value={email} onInput={(event) => setEmail(event.currentTarget.value)} />
          </label>
          <label class="field"><span>{t('sign-in-password')}</span>
            <input type="password" required autocomplete="current-password" value={password} onInput={(event) => setPassword(event.currentTarget.value)} />
          </label>
          <label class="field"><span>{t('sign-in-code')}</span>
            <input
              ref={last} class="code" inputMode="numeric" required autocomplete="one-time-code" pattern="[0-9 ]{6,7}" maxLength={7}
              value={code} onInput={(event) => setCode(event.currentTarget.value)}
            />
          </label>
          <p class="error" role="alert">{problem && <><Sign name="info" /><span>{refused(problem)}</span></>}</p>
          <button type="submit" class="button primary" aria-disabled={busy}>{busy ? t('sign-in-busy') : t('sign-in')}</button>
        </form>
      </div>
    </main>
  );
}
