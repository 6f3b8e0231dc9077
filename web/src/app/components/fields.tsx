import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Country, Field, Option } from '../../protocol';
import { t } from '../i18n';

/** Kinds that need more than a field: their cards come with their journeys. */
const NEEDS_MORE = ['passkey', 'puzzle', 'face', 'file'];
export const isSupported = ({ kind }: Field): boolean => !NEEDS_MORE.includes(kind);

interface InputAttributes {
  type: 'text' | 'email' | 'password' | 'tel';
  autoComplete: string;
  inputMode?: 'email' | 'numeric' | 'tel';
  autoCapitalize?: 'none';
  spellcheck?: false;
  class?: string;
}

// The right `autocomplete` is what lets password managers and phones help (WCAG 1.3.5, 3.3.8).
const PLAIN = { autoCapitalize: 'none', spellcheck: false } as const;
const ATTRIBUTES: Record<string, InputAttributes> = {
  email: { ...PLAIN, type: 'email', inputMode: 'email', autoComplete: 'username' },
  password: { ...PLAIN, type: 'password', autoComplete: 'current-password' },
  code: { ...PLAIN, type: 'text', inputMode: 'numeric', autoComplete: 'one-time-code', class: 'code' },
  tel: { type: 'tel', inputMode: 'tel', autoComplete: 'tel-national' },
  country: { type: 'text', autoComplete: 'country-name' },
};

function options(given: unknown): Option[] {
  if (!Array.isArray(given)) return [];
  return given.map((one) => (typeof one === 'string' ? { id: one, title: one } : one as Option));
}

/** What a country and a number have to do with each other. */
export interface NumberParts {
  countries: Country[];
  country: string;
  setCountry(value: string): void;
  prefix?: string;
  onNumber(number: string): void;
}

interface Props { id: string; field: Field; fresh: boolean; invalid: boolean; describedBy?: string; number: NumberParts }

export function SecureField({ id, field: { name, kind, label, options: given }, fresh, invalid, describedBy, number }: Props): JSX.Element {
  const [shown, setShown] = useState(false);
  const list = options(given);
  const common = { id, name, 'aria-invalid': invalid, 'aria-describedby': describedBy, required: true };
  const own: InputAttributes = { ...(ATTRIBUTES[kind] ?? { type: 'text', autoComplete: 'off' }) };
  if (kind === 'password') {
    if (fresh) own.autoComplete = 'new-password';
    if (shown) own.type = 'text';
  }

  function control(): JSX.Element {
    if (kind === 'country' && number.countries.length) {
      return (
        <select {...common} autoComplete="country" value={number.country} onChange={(event) => number.setCountry(event.currentTarget.value)}>
          <option value="">{t('choose')}</option>
          {number.countries.map(({ value, title, prefix }) => <option key={value} value={value}>{prefix ? `${title} (${prefix})` : title}</option>)}
        </select>
      );
    }
    if (list.length) {
      return (
        <select {...common} autoComplete="off">
          <option value="">{t('choose')}</option>
          {list.map((option) => <option key={option.id} value={option.id}>{option.title}</option>)}
        </select>
      );
    }
    if (kind !== 'tel') return <input {...common} {...own} type={own.type as 'text'} />;
    return (
      <div class="number">
        {number.prefix && <span class="prefix" aria-hidden="true">{number.prefix}</span>}
        <input {...common} {...own} type="tel" onInput={(event) => number.onNumber(event.currentTarget.value)} />
      </div>
    );
  }

  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="control">
        {control()}
        {kind === 'password' && (
          <button type="button" class="link reveal" aria-pressed={shown} aria-controls={id} onClick={() => setShown(!shown)}>
            {t(shown ? 'secure-hide' : 'secure-show')}
          </button>
        )}
      </div>
    </div>
  );
}
