import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MAX_TEXT, type Bodies } from '../../protocol';
import { t } from '../i18n';
import { useChat } from './context';
import { Icon } from './Icon';

const NEAR_LIMIT = 400;

export function Composer({ secure }: { secure?: Bodies['secure_step'] }): JSX.Element {
  const chat = useChat();
  const [draft, setDraft] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const left = MAX_TEXT - draft.trim().length;
  const ready = draft.trim() !== '' && left >= 0;
  const password = secure?.fields.some(({ kind }) => kind === 'password');

  useLayoutEffect(() => {
    const area = box.current!;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [draft]);

  function send(): void {
    if (!ready) return;
    chat.say(draft.trim());
    setDraft('');
    box.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Enter also ends a composition (Chinese, Japanese, Korean …); 229 is how Safari says so.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    send();
  }

  const describedBy = [password && 'composer-hint', left < NEAR_LIMIT && 'composer-left'].filter(Boolean).join(' ') || undefined;
  return (
    <form class="composer" onSubmit={(event) => { event.preventDefault(); send(); }}>
      {password && <p class="composer-hint" id="composer-hint"><Icon name="lock" />{t('composer-hint-password')}</p>}
      <label class="visually-hidden" for="composer">{t('composer-label')}</label>
      <div class="composer-box">
        <textarea
          id="composer" ref={box} rows={1} value={draft} placeholder={t('composer-placeholder')} dir={draft ? 'auto' : undefined} autoComplete="off"
          aria-describedby={describedBy} aria-invalid={left < 0} enterkeyhint="send"
          onInput={(event) => setDraft(event.currentTarget.value)} onKeyDown={onKeyDown}
        />
        <button type="submit" class="send" aria-label={t('composer-send')} aria-disabled={!ready}><Icon name="send" /></button>
      </div>
      {left < NEAR_LIMIT && (
        <p class={left < 0 ? 'counter over' : 'counter'} id="composer-left">
          {left < 0 ? t('composer-over', { count: -left }) : t('composer-left', { count: left })}
        </p>
      )}
    </form>
  );
}
