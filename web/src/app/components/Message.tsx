import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Author, ChatEvent, EventOf } from '../../protocol';
import { t } from '../i18n';
import type { Outgoing } from '../state';
import { Text } from '../text';
import { absolute, clock } from '../time';
import { problemText } from '../problem';
import type { ButtonsStatus } from '../view';
import { Buttons } from './Buttons';
import { useChat } from './context';
import { HandOver } from './HandOver';
import { Icon } from './Icon';

export function authorName({ kind, name }: Author): string {
  if (kind === 'agent') return name ? t('author-agent', { name }) : t('author-agent-unnamed');
  return t(`author-${kind}`);
}

interface BylineProps { author: Author; at: string; first: boolean; sent?: boolean; channel?: ChatEvent['channel'] }

function Byline({ author, at, first, sent, channel }: BylineProps): JSX.Element {
  return (
    <p class={first ? 'byline' : 'visually-hidden'}>
      <span class="author">{authorName(author)}</span>
      {' '}<time dateTime={at} title={absolute(at)}>{clock(at)}</time>
      {channel === 'telegram' && <span>{t('via-telegram')}</span>}
      {sent && <span class="sent"><Icon name="check" /><span class="visually-hidden">{t('sent')}</span></span>}
    </p>
  );
}

/** Where somebody is told of an answer who cannot be written to otherwise. */
function ToTelegram(): JSX.Element {
  const [handing, setHanding] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <p class="actions">
      <button type="button" class="button" ref={trigger} onClick={() => setHanding(true)}><Icon name="plane" />{t('menu-telegram')}</button>
      {handing && <HandOver onEnd={() => { setHanding(false); trigger.current?.focus(); }} />}
    </p>
  );
}

export function Message({ event, first, buttons }: { event: EventOf<'message'>; first: boolean; buttons: ButtonsStatus }): JSX.Element {
  const chat = useChat();
  const { author, at, body, channel } = event;
  return (
    <article class={`message from-${author.kind}`}>
      <Byline author={author} at={at} first={first} sent={author.kind === 'user'} channel={channel} />
      {body.text && <div class="bubble"><Text text={body.text} /></div>}
      {body.buttons?.length ? <Buttons buttons={body.buttons} status={buttons} /> : null}
      {body.continue_on === 'telegram' && chat.telegram && <ToTelegram />}
    </article>
  );
}

export function OutgoingMessage({ message, first }: { message: Outgoing; first: boolean }): JSX.Element {
  const chat = useChat();
  const { id, text, at, delivery, problem } = message;
  return (
    <article class={`message from-user ${delivery}`}>
      <Byline author={{ kind: 'user' }} at={at} first={first} />
      <div class="bubble"><Text text={text} /></div>
      {delivery === 'failed'
        ? (
          <div class="undelivered" role="alert">
            <span><strong>{t('failed')}.</strong> {problem && problemText(problem)}</span>
            <span class="undelivered-actions">
              <button type="button" class="link" onClick={() => chat.retry(id)}>{t('retry')}</button>
              <button type="button" class="link" onClick={() => chat.remove(id)}>{t('remove')}</button>
            </span>
          </div>
        )
        : <p class="delivery">{t(delivery)}</p>}
    </article>
  );
}
