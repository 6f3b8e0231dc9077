import type { Problem } from '../protocol';
import { locale, t, tOr } from './i18n';

/** What a person reads when something was refused. The service's sentences are English; elsewhere ours come first. */
export function problemText({ code, detail, attempts_left }: Problem): string {
  const own = tOr('error', code);
  const known = own !== 'error';
  const sentence = (/^en\b/.test(locale) ? detail : undefined) ?? (known ? own : detail ?? t('error-unknown'));
  return attempts_left === undefined ? sentence : `${sentence} ${t('attempts', { count: attempts_left })}`;
}
