import type { JSX, Ref } from 'preact';
import { Icon, type IconName } from './Icon';

/** What is left of a card that is over: one quiet line, which can hold the focus for a moment. */
export function CardLine({ icon, text, line }: { icon: IconName; text: string; line: Ref<HTMLParagraphElement> }): JSX.Element {
  return <p class={`card-line line-${icon}`} ref={line} tabIndex={-1} data-parked><Icon name={icon} />{text}</p>;
}
