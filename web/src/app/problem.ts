import type { Bodies, Problem } from '../protocol';
import { locale, t, tOr } from './i18n';

/** What a person reads when something was refused. The service's sentences are English; elsewhere ours come first. */
export function problemText({ code, detail, attempts_left }: Problem): string {
  const own = tOr('error', code);
  const known = own !== 'error';
  const sentence = (/^en\b/.test(locale) ? detail : undefined) ?? (known ? own : detail ?? t('error-unknown'));
  return attempts_left === undefined ? sentence : `${sentence} ${t('attempts', { count: attempts_left })}`;
}

/** How a step ended, from the log. */
export function resultText({ step, ok, code, attempts_left }: Bodies['step_result']): string {
  if (ok) return t('result-ok');
  // A wrong passkey is no wrong code: where a step has words of its own for it, they come first.
  const particular = tOr('result', `${code}-${step}`);
  const general = code === 'attempts_exhausted' || step !== 'questions'
    ? tOr('result', code ?? 'failed')
    : t('result-questions-failed');
  const text = particular === 'result' ? general : particular;
  const sentence = text === 'result' ? t('result-failed') : text;
  const count = code === 'attempts_exhausted' ? null : attempts_left;
  return count == null ? sentence : `${sentence} ${t('attempts', { count })}`;
}
