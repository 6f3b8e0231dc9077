import type { JSX } from 'preact';
import { t } from '../i18n';
import { useChat } from './context';
import { Icon } from './Icon';

/** The chat has no conversation to show: why, and the way on. */
export function StartFailed(): JSX.Element {
  const chat = useChat();
  return (
    <div class="screen" role="alert">
      <Icon name="info" />
      <p>{t('start-failed')}</p>
      <button type="button" class="button primary" onClick={chat.tryAgain}>{t('try-again')}</button>
    </div>
  );
}

export function Lost(): JSX.Element {
  const chat = useChat();
  return (
    <div class="screen" role="alert">
      <Icon name="info" />
      <h2>{t('lost-title')}</h2>
      <p>{t('lost-body')}</p>
      <button type="button" class="button primary" onClick={chat.startOver}>{t('lost-new')}</button>
    </div>
  );
}
