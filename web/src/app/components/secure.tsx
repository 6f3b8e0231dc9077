// What every secure card is made of: the form, the puzzle, the passkey.

import type { ComponentChildren, JSX, RefObject } from 'preact';
import type { Bodies, EventOf } from '../../protocol';
import { t, tOr } from '../i18n';
import type { CardStatus } from '../view';
import { CardLine } from './CardLine';
import { Expiry } from './Expiry';
import { Icon } from './Icon';

export interface SecureProps {
  event: EventOf<'secure_step'>;
  status: CardStatus;
  waysOn: boolean;
  /** What was wrong last, as the log has it: also after a reload, and when a code was typed into the chat. */
  failure?: Bodies['step_result'];
  skew: number;
}

/** Codes after which this form cannot be used any more: another one has to be asked for. */
export const OVER = ['step_not_open', 'code_expired', 'not_found', 'attempts_exhausted'];

const own = (url: string) => new URL(url, location.href).origin === location.origin;

/** The line that stands for a card that is over, or that is not ours; null while it is open. */
export function lineOf({ event: { body }, status }: SecureProps, line: RefObject<HTMLParagraphElement | null>): JSX.Element | null {
  const title = tOr('secure-title', body.step);
  if (status !== 'open') return <CardLine line={line} icon={status === 'done' ? 'check' : 'info'} text={t(`secure-line-${status}`, { title })} />;
  // A form or a page of any other origin is not ours, whoever sent the event.
  if (own(body.url) && own(body.page_url)) return null;
  return <CardLine line={line} icon="info" text={t('secure-foreign', { host: location.host })} />;
}

/** Whose form it is, where something secret goes in. */
export function Origin(): JSX.Element {
  return <p class="origin"><Icon name="lock" /><span>{t('secure-origin', { host: location.host })}</span></p>;
}

export function Title({ event: { seq, body } }: SecureProps): JSX.Element {
  return <h2 id={`s${seq}-title`}>{tOr('secure-title', body.step)}</h2>;
}

export const errorId = ({ event }: SecureProps): string => `s${event.seq}-error`;

/** Always in the page, so that what it says is announced. */
export function Wrong({ card, text }: { card: SecureProps; text?: string }): JSX.Element {
  return <p class="error" id={errorId(card)} role="alert">{text && <><Icon name="info" /><span>{text}</span></>}</p>;
}

export function Fine({ card, children }: { card: SecureProps; children?: ComponentChildren }): JSX.Element {
  return (
    <div class="fine">
      {children}
      <Expiry at={card.event.body.expires_at} skew={card.skew} />
    </div>
  );
}
