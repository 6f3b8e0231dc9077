import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Bodies, EventOf, Field, Problem } from '../../protocol';
import { t, tOr } from '../i18n';
import { problemText, resultText } from '../problem';
import type { CardStatus } from '../view';
import { CardLine } from './CardLine';
import { useChat } from './context';
import { Expiry } from './Expiry';
import { isSupported, SecureField } from './fields';
import { Icon } from './Icon';
import { codeDigits, readValues } from './values';
import { useCard } from './useCard';

const OVER = ['step_not_open', 'code_expired', 'not_found', 'attempts_exhausted'];
const SECRET = ['password', 'code'];

/** Values live in the inputs only, never in state, and are wiped as soon as the service has had them. */
function wipe(form: HTMLFormElement, fields: Field[], all: boolean): void {
  for (const { name, kind } of fields) {
    const input = form.elements.namedItem(name);
    if (input instanceof HTMLInputElement && (all || SECRET.includes(kind))) input.value = '';
  }
}

interface Props {
  event: EventOf<'secure_step'>;
  status: CardStatus;
  waysOn: boolean;
  /** What was wrong last, as the log has it: also after a reload, and when a code was typed into the chat. */
  failure?: Bodies['step_result'];
  skew: number;
}

export function SecureCard({ event, status, waysOn, failure, skew }: Props): JSX.Element {
  const chat = useChat();
  const { step, url, fields, expires_at } = event.body;
  const [error, setError] = useState<{ text: string; field?: string; over?: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const open = status === 'open';
  const { card, line } = useCard(open);
  const title = tOr('secure-title', step);
  const errorId = `s${event.seq}-error`;
  const wantsFocus = useRef(false);

  // Shown again, it is about something new (another code, say): what was wrong before is not said again.
  useLayoutEffect(() => setError(null), [event.seq]);

  useLayoutEffect(() => {
    if (!error || !wantsFocus.current) return;
    wantsFocus.current = false;
    card.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);

  if (!open) {
    return <CardLine line={line} icon={status === 'done' ? 'check' : 'info'} text={t(`secure-line-${status}`, { title })} />;
  }
  // A form of any other origin is not ours, whoever sent the event.
  if (new URL(url, location.href).origin !== location.origin) {
    return <CardLine line={line} icon="info" text={t('secure-foreign', { host: location.host })} />;
  }
  if (!fields.every(isSupported)) {
    return <div class="card secure"><h2>{title}</h2><p>{t('secure-unsupported')}</p></div>;
  }

  function fail(text: string, field?: string, over = false): void {
    wantsFocus.current = true;
    setError({ text, field, over });
  }

  function refused(problem: Problem): void {
    const theirs = problem.code !== 'network' && problem.status < 500 && problem.status !== 429;
    // The field at fault is the secret one: an address is never called wrong.
    const field = fields.find(({ kind }) => SECRET.includes(kind)) ?? fields[0];
    fail(problemText(problem), theirs ? field?.name : undefined, OVER.includes(problem.code));
  }

  async function submit(submitted: Event): Promise<void> {
    submitted.preventDefault();
    if (busy) return;
    const form = card.current!;
    const values = readValues(form, fields);
    for (const { name, kind, label } of fields) {
      if (!values[name]) return fail(t('secure-empty', { label }), name);
      if (kind === 'code' && !codeDigits(values[name]!)) return fail(t('secure-code-digits'), name);
    }
    setBusy(true);
    setError(null);
    const problem = await chat.submitSecure(url, values);
    const reached = problem?.code !== 'network';
    for (const name of Object.keys(values)) delete values[name];
    if (reached) wipe(form, fields, problem === null);
    setBusy(false);
    if (problem) refused(problem);
  }

  const wrong = error?.text ?? (failure && resultText(failure));
  const code = fields.some(({ kind }) => kind === 'code');
  const resend = step.endsWith('_code') && !waysOn;
  const renew = (text: string, label: string) => (
    <button type="button" class="link" onClick={() => chat.say(t(text))}>{t(label)}</button>
  );

  return (
    <form class="card secure" ref={card} method="post" noValidate onSubmit={submit} aria-labelledby={`s${event.seq}-title`}>
      <h2 id={`s${event.seq}-title`}>{title}</h2>
      <p class="origin"><Icon name="lock" /><span>{t('secure-origin', { host: location.host })}</span></p>
      {fields.map((field) => (
        <SecureField
          key={field.name} id={`s${event.seq}-${field.name}`} field={field} fresh={step === 'new_password'}
          invalid={error?.field === field.name} describedBy={wrong ? errorId : undefined}
        />
      ))}
      <p class="error" id={errorId} role="alert">{wrong && <><Icon name="info" /><span>{wrong}</span></>}</p>
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={busy}>{t(busy ? 'secure-sending' : 'secure-submit')}</button>
        {resend ? renew('text-resend', 'secure-resend') : error?.over && renew('text-renew', 'secure-renew')}
      </div>
      <div class="fine">
        {code && <p>{t('secure-code-hint')}</p>}
        <Expiry at={expires_at} skew={skew} />
      </div>
    </form>
  );
}
