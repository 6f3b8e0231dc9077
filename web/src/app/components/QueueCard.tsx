import type { JSX } from 'preact';
import type { Bodies } from '../../protocol';
import { t } from '../i18n';
import { opening } from '../time';
import { Icon } from './Icon';

function eta(range: NonNullable<Bodies['owner']['eta']>): string {
  const min = Math.max(1, Math.floor(range.min_seconds / 60));
  const max = Math.max(1, Math.ceil(range.max_seconds / 60));
  return range.min_seconds < 60 || min === max ? t('queue-eta-short', { max }) : t('queue-eta', { min, max });
}

export function QueueCard({ owner }: { owner: Bodies['owner'] }): JSX.Element {
  return (
    <section class="queue" aria-label={t('queue-title')}>
      <Icon name="clock" />
      <div>
        <p class="queue-title">{t('queue-title')}</p>
        <p role="status">
          {owner.position ? t('queue-position', { position: owner.position }) : ''}
          {owner.eta ? ` ${eta(owner.eta)}` : ''}
          {owner.opens_at ? ` ${t('queue-opens', { at: opening(owner.opens_at) })}` : ''}
        </p>
        <p class="quiet">{t('queue-body')}</p>
      </div>
    </section>
  );
}
