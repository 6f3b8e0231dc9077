import type { JSX } from 'preact';
import type { Bodies } from '../../protocol';
import { embedded } from '../host';
import { t } from '../i18n';
import { useChat } from './context';
import { Icon } from './Icon';
import { Menu } from './Menu';

function ownerName({ owner, name }: Bodies['owner']): string {
  if (owner === 'queue') return t('owner-queue');
  if (owner === 'agent') return name ? t('owner-agent', { name }) : t('owner-agent-unnamed');
  return t('owner-bot');
}

export function Header({ owner, menu }: { owner: Bodies['owner']; menu: boolean }): JSX.Element {
  const chat = useChat();
  return (
    <header class="header">
      <span class="mark"><Icon name="shield" /></span>
      <div class="heading">
        <h1 id="title" tabIndex={-1}>{t('title')}</h1>
        <p class={`owner owner-${owner.owner}`}>{ownerName(owner)}</p>
      </div>
      {menu && <Menu />}
      {embedded && (
        <button type="button" class="icon-button" aria-label={t('close')} onClick={chat.close}><Icon name="close" /></button>
      )}
    </header>
  );
}
