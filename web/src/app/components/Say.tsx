import type { JSX } from 'preact';
import { t } from '../i18n';
import { useSurroundings } from './context';

/** A link that says something in the person's name: the chat, where there is one, then shows another way on. */
export function Say({ text, label }: { text: string; label: string }): JSX.Element | null {
  const { say } = useSurroundings();
  return say && <button type="button" class="link" onClick={() => say(t(text))}>{t(label)}</button>;
}
