import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isSpoken, t } from '../i18n';
import { useChat } from './context';
import { HandOver } from './HandOver';
import { Icon } from './Icon';

/** Esc closes a question, not the chat behind it. */
function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}

export function Menu(): JSX.Element {
  const chat = useChat();
  const [open, setOpen] = useState(false);
  const [handing, setHanding] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const confirm = useRef<HTMLDialogElement>(null);
  const languages = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (!open) return;
    box.current?.querySelector<HTMLElement>('.menu button')?.focus();
    const outside = (event: Event) => { if (!box.current?.contains(event.target as Node)) setOpen(false); };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  function close(): void {
    setOpen(false);
    trigger.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    close();
  }

  return (
    <div class="menu-box" ref={box} onKeyDown={onKeyDown}>
      <button
        type="button" class="icon-button" ref={trigger} aria-label={t('menu')} aria-expanded={open} aria-controls="menu"
        onClick={() => setOpen(!open)}
      ><Icon name="more" /></button>
      <ul class="menu" id="menu" hidden={!open}>
        <li><button type="button" onClick={() => { close(); chat.say(t('text-person')); }}>
          <Icon name="person" />{t('menu-person')}
        </button></li>
        {chat.telegram && chat.state.phase === 'ready' && (
          <li><button type="button" onClick={() => { close(); setHanding(true); }}>
            <Icon name="plane" />{t('menu-telegram')}
          </button></li>
        )}
        <li><button type="button" onClick={() => { close(); languages.current?.showModal(); }}>
          <Icon name="globe" />{t('menu-language')}
        </button></li>
        <li><button type="button" onClick={() => { close(); confirm.current?.showModal(); }}>
          <Icon name="again" />{t('menu-new')}
        </button></li>
      </ul>
      <dialog
        class="confirm" ref={confirm} aria-labelledby="confirm-title" aria-describedby="confirm-body"
        onKeyDown={keepEscape}
      >
        <h2 id="confirm-title">{t('new-title')}</h2>
        <p id="confirm-body">{t('new-body')}</p>
        <div class="actions">
          <button type="button" class="button primary" onClick={() => { confirm.current?.close(); chat.startOver(); }}>{t('new-confirm')}</button>
          <button type="button" class="button" onClick={() => confirm.current?.close()}>{t('cancel')}</button>
        </div>
      </dialog>
      <dialog
        class="confirm languages" ref={languages} aria-labelledby="languages-title"
        onKeyDown={keepEscape}
      >
        <h2 id="languages-title">{t('language-title')}</h2>
        <ul>
          {Object.entries(LANGUAGES).map(([tag, name]) => (
            <li key={tag}>
              {/* In its own words: whoever looks for it reads no other */}
              <button
                type="button" class="button" lang={tag} dir="auto" aria-pressed={isSpoken(tag)}
                onClick={() => { languages.current?.close(); chat.say(name); }}
              >{name}</button>
            </li>
          ))}
        </ul>
        <button type="button" class="button" onClick={() => languages.current?.close()}>{t('cancel')}</button>
      </dialog>
      {handing && <HandOver onEnd={() => { setHanding(false); trigger.current?.focus(); }} />}
    </div>
  );
}
