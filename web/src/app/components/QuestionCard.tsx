import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EventOf } from '../../protocol';
import { t } from '../i18n';
import type { CardStatus } from '../view';
import { CardLine } from './CardLine';
import { useChat } from './context';
import { useCard } from './useCard';

interface Props { event: EventOf<'question'>; status: CardStatus; waysOn: boolean }

export function QuestionCard({ event, status, waysOn }: Props): JSX.Element {
  const chat = useChat();
  const { text, multiple, options = [], n, of } = event.body;
  const [picked, setPicked] = useState<string[]>([]);
  const [sent, setSent] = useState(false);
  const open = status === 'open';
  const { card, line } = useCard<HTMLFormElement>(open);

  if (!open) {
    const fate = status === 'done' ? 'answered' : status;
    return <CardLine line={line} icon={status === 'done' ? 'check' : 'info'} text={t(`question-line-${fate}`, { n, of })} />;
  }

  function pick(id: string, on: boolean): void {
    setPicked(multiple ? [...picked.filter((one) => one !== id), ...(on ? [id] : [])] : [id]);
  }

  async function submit(submitted: Event): Promise<void> {
    submitted.preventDefault();
    if (!picked.length || sent) return;
    setSent(true);
    if (!await chat.answer(picked, t('question-line-answered', { n, of }))) setSent(false);
  }

  return (
    <form class="card question" ref={card} onSubmit={submit}>
      <fieldset aria-describedby={`q${event.seq}-how`}>
        <legend>
          <span class="eyebrow">{t('question-n', { n, of })}</span>
          <span class="question-text" dir="auto">{text}</span>
        </legend>
        <p class="how" id={`q${event.seq}-how`}>{t(multiple ? 'question-many' : 'question-one')}</p>
        {options.map(({ id, title }) => (
          <label key={id} class="option">
            <input
              type={multiple ? 'checkbox' : 'radio'} name={`q${event.seq}`} value={id} checked={picked.includes(id)}
              disabled={sent && !picked.includes(id)} onChange={(changed) => { if (!sent) pick(id, changed.currentTarget.checked); }}
            />
            <span dir="auto">{title}</span>
          </label>
        ))}
      </fieldset>
      <div class="actions">
        <button type="submit" class="button primary" disabled={!picked.length} aria-disabled={sent || undefined}>
          {t(sent ? 'sending' : 'question-submit')}
        </button>
        {!waysOn && <button type="button" class="link" onClick={() => chat.say(t('text-documents'))}>{t('question-documents')}</button>}
      </div>
    </form>
  );
}
