import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Bodies } from '../../protocol';
import { t } from '../i18n';
import { Icon } from './Icon';

type Steps = Bodies['progress']['steps'];

/** One line and a bar; the whole list on request. The bar is drawn by the list itself, so nothing is said twice. */
export function Progress({ steps }: { steps: Steps }): JSX.Element | null {
  const [open, setOpen] = useState(false);
  if (!steps.length) return null;
  const at = steps.findIndex(({ state }) => state === 'current');
  const of = steps.length;
  const summary = at < 0 && steps.every(({ state }) => state === 'done')
    ? t('progress-all-done', { of })
    : t('progress-now', { n: Math.max(at, 0) + 1, of, title: steps[Math.max(at, 0)]!.title });

  return (
    <nav class="progress" aria-label={t('progress')}>
      <button type="button" class="progress-summary" aria-expanded={open} aria-controls="steps" onClick={() => setOpen(!open)}>
        <span>{summary}</span>
        <span class="visually-hidden">. {t('progress-show')}</span>
        <Icon name="chevron" />
      </button>
      <ol id="steps" class={open ? 'steps open' : 'steps'}>
        {steps.map(({ id, title, state }) => (
          <li key={id} class={state} aria-current={state === 'current' ? 'step' : undefined}>
            <span class="dot">{state === 'done' && <Icon name="check" />}</span>
            <span class="step-title">{title}</span>
            <span class="visually-hidden">, {t(`progress-${state}`)}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
