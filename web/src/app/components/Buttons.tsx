import type { JSX } from 'preact';
import type { Button } from '../../protocol';
import { t } from '../i18n';
import type { ButtonsStatus } from '../view';
import { useChat } from './context';
import { Icon } from './Icon';

/** aria-disabled, not disabled: the pressed button keeps the focus, so that Tab goes on from here. */
export function Buttons({ buttons, status: { chosen, current } }: { buttons: Button[]; status: ButtonsStatus }): JSX.Element {
  const chat = useChat();
  return (
    <div class={current && !chosen ? 'choices' : 'choices past'}>
      {buttons.map(({ id, title, role }) => (
        <button
          key={id} type="button" class={`button ${role === 'primary' ? 'primary' : ''} ${chosen === id ? 'chosen' : ''}`}
          aria-disabled={chosen !== null} onClick={() => { if (chosen === null) chat.press(id, title); }}
        >
          {chosen === id && <Icon name="check" />}
          <span aria-hidden={chosen === id}>{title}</span>
          {chosen === id && <span class="visually-hidden">{t('chosen', { title })}</span>}
        </button>
      ))}
    </div>
  );
}
