import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Field, Problem } from '../../protocol';
import { locale, t, tOr } from '../i18n';
import { problemText, resultText } from '../problem';
import { useSurroundings } from './context';
import { isSupported, SecureField } from './fields';
import { countriesOf, countryOf, homeCountry, wholeNumber } from './numbers';
import { Say } from './Say';
import { errorId, Fine, lineOf, Origin, OVER, Title, Wrong, type SecureProps } from './secure';
import { codeDigits, readValues } from './values';
import { useCard } from './useCard';

const SECRET = ['password', 'code'];
/** The field at fault, where the service does not say: the secret one (an address is never called wrong), the number. */
const AT_FAULT = [...SECRET, 'tel'];
/** Steps that are one tool of several. */
const TOOLS = ['totp'];

/** Values live in the inputs only, never in state, and are wiped as soon as the service has had them. */
function wipe(form: HTMLFormElement, fields: Field[], all: boolean): void {
  for (const { name, kind } of fields) {
    const input = form.elements.namedItem(name);
    if (input instanceof HTMLInputElement && (all || SECRET.includes(kind))) input.value = '';
  }
}

/** The prefix beside a number: of the country that is chosen, or of the one that a whole number names. */
function usePrefix(fields: Field[]) {
  const field = fields.find(({ kind }) => kind === 'country');
  const [countries] = useState(() => (field ? countriesOf(field, locale) : []));
  const [country, setCountry] = useState(() => homeCountry(countries, navigator.languages));
  const [whole, setWhole] = useState(false);
  const prefix = whole ? '' : countries.find(({ value }) => value === country)?.prefix;

  function onNumber(number: string): void {
    setWhole(wholeNumber(number) !== null);
    setCountry(countryOf(number, countries, country));
  }
  return { countries, country, setCountry, prefix, onNumber };
}

export function FormCard(props: SecureProps): JSX.Element {
  const { event, status, waysOn, failure } = props;
  const { submitSecure, say } = useSurroundings();
  const { step, url, fields } = event.body;
  const [error, setError] = useState<{ text: string; field?: string; over?: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const { card, line } = useCard<HTMLFormElement>(status === 'open');
  const number = usePrefix(fields);
  const wantsFocus = useRef(false);

  // Shown again, it is about something new (another code, say): what was wrong before is not said again.
  useLayoutEffect(() => setError(null), [event.seq]);

  useLayoutEffect(() => {
    if (!error || !wantsFocus.current) return;
    wantsFocus.current = false;
    card.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);

  const over = lineOf(props, line);
  if (over) return over;
  if (!fields.every(isSupported)) {
    return <div class="card secure"><h2>{tOr('secure-title', step)}</h2><p>{t('secure-unsupported')}</p></div>;
  }

  function fail(text: string, field?: string, over = false): void {
    wantsFocus.current = true;
    setError({ text, field, over });
  }

  function refused(problem: Problem): void {
    // What is over is nobody's mistake
    const over = ['step_not_open', 'not_found'].includes(problem.code);
    const theirs = !over && problem.code !== 'network' && problem.status < 500 && problem.status !== 429;
    const field = fields.find(({ kind }) => AT_FAULT.includes(kind)) ?? fields[0];
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
    const problem = await submitSecure(url, values);
    const reached = problem?.code !== 'network';
    for (const name of Object.keys(values)) delete values[name];
    if (reached) wipe(form, fields, problem === null);
    setBusy(false);
    if (problem) refused(problem);
  }

  const wrong = error?.text ?? (failure && resultText(failure));
  const has = (kind: string) => fields.some((field) => field.kind === kind);
  const resend = step.endsWith('_code') && !waysOn;

  return (
    <form class="card secure" ref={card} method="post" noValidate onSubmit={submit} aria-labelledby={`s${event.seq}-title`}>
      <Title {...props} />
      <Origin />
      {fields.map((field) => (
        <SecureField
          key={field.name} id={`s${event.seq}-${field.name}`} field={field} fresh={step === 'new_password'}
          invalid={error?.field === field.name} describedBy={wrong ? errorId(props) : undefined} number={number}
        />
      ))}
      <Wrong card={props} text={wrong} />
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={busy}>{t(busy ? 'secure-sending' : 'secure-submit')}</button>
        {resend ? <Say text="text-resend" label="secure-resend" /> : error?.over && <Say text="text-renew" label="secure-renew" />}
        {TOOLS.includes(step) && !waysOn && <Say text="text-other-tool" label="secure-other-tool" />}
      </div>
      <Fine card={props}>
        {has('code') && <p>{t('secure-code-hint')}</p>}
        {!say && step.endsWith('_code') && <p>{t('step-resend-hint')}</p>}
        {has('tel') && <p>{t('secure-number-hint')}</p>}
      </Fine>
    </form>
  );
}
