import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Bodies } from '../../protocol';
import { t, tOr } from '../i18n';
import { Icon } from './Icon';

export function CaseStrip({ found }: { found?: Bodies['case'] }): JSX.Element | null {
  const [copied, setCopied] = useState(false);
  if (!found) return null;

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(found!.case_id);
      setCopied(true);
      setTimeout(() => setCopied(false), 3000);
    } catch { /* no permission: the number can be selected by hand */ }
  }

  return (
    <div class="case-strip">
      <span class="case-name">{tOr('case', found.journey)}</span> <span class="case-id">{found.case_id}</span>
      <button type="button" class="icon-button small" aria-label={t('case-copy', { id: found.case_id })} onClick={copy}>
        <Icon name={copied ? 'check' : 'copy'} />
      </button>
      <span class={`pill ${found.state}`}>{tOr('case-state', found.state)}</span>
      <span class="visually-hidden" role="status">{copied ? t('case-copied') : ''}</span>
    </div>
  );
}
