import type { JSX } from 'preact';
import { t } from '../i18n';
import { problemText } from '../problem';
import type { State } from '../state';
import { useChat } from './context';
import { Icon } from './Icon';

/** The connection's state and refusals, in one place above the composer. Always in the page, so that it is announced. */
export function Status({ state: { connection, notice } }: { state: State }): JSX.Element {
  const chat = useChat();
  const trouble = connection === 'offline' ? t('offline') : connection === 'reconnecting' ? t('reconnecting') : '';
  return (
    <>
      <div class="status" role="status">{trouble}</div>
      <div class="notice" role="alert">
        {notice && (
          <>
            <Icon name="info" /><span>{problemText(notice)}</span>
            <button type="button" class="icon-button small" aria-label={t('dismiss')} onClick={chat.dismiss}><Icon name="close" /></button>
          </>
        )}
      </div>
    </>
  );
}
