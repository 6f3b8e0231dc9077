import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../protocol';
import { t } from '../i18n';
import { problemText } from '../problem';
import { loadSession } from '../session';
import type { Gate } from '../state';
import { useChat } from './context';
import { Icon } from './Icon';

type Stage = { is: 'asked' | 'busy' | 'done' } | { is: 'failed'; text: string } | { is: 'refused'; title: string; text: string };

/** What cannot be helped by asking again; null for what can. */
function refusal(answer: Problem | 'nobody'): Stage | null {
  if (answer === 'nobody') return { is: 'refused', title: t('gate-nobody-title'), text: t('gate-nobody') };
  switch (answer.status) {
    case 404: return { is: 'refused', title: t('gate-over-title'), text: t('gate-over') };
    case 403: return { is: 'refused', title: t('gate-other-title'), text: t('gate-other') };
    case 401: return { is: 'refused', title: t('gate-nobody-title'), text: t('gate-unsigned') };
    default: return null;
  }
}

/**
 * Whoever opens a link from Telegram is asked first: a link that somebody else sent would connect an account, or show a
 * conversation, that is not one's own. Nothing is used before the answer is yes.
 */
export function GateScreen({ gate }: { gate: Gate }): JSX.Element {
  const chat = useChat();
  const { ask } = gate;
  const [stage, setStage] = useState<Stage>({ is: 'asked' });
  const [occupied] = useState(() => loadSession() !== null);
  const title = useRef<HTMLHeadingElement>(null);
  const open = stage.is === 'asked' || stage.is === 'busy' || stage.is === 'failed';
  useLayoutEffect(() => title.current?.focus(), [open]);

  async function agree(): Promise<void> {
    if (stage.is === 'busy') return;
    setStage({ is: 'busy' });
    const answer = await chat.agree(gate);
    setStage(answer === null ? { is: 'done' } : refusal(answer) ?? { is: 'failed', text: problemText(answer as Problem) });
  }

  /** A link that was opened on a page of the exchange is done with when it is answered: nobody asked for a chat there. */
  function leave(): void {
    if (ask === 'link') chat.close();
    chat.pass();
  }

  if (!open) {
    return (
      <div class="screen">
        <Icon name={stage.is === 'done' ? 'check' : 'info'} />
        <h2 ref={title} tabIndex={-1}>{stage.is === 'refused' ? stage.title : t('gate-done-title')}</h2>
        <p>{stage.is === 'refused' ? stage.text : t('gate-done')}</p>
        <button type="button" class="button primary" onClick={leave}>
          {t(ask === 'link' ? 'gate-close' : occupied ? 'gate-stay' : 'lost-new')}
        </button>
      </div>
    );
  }
  return (
    <div class="screen">
      <Icon name="plane" />
      <h2 ref={title} tabIndex={-1}>{t(`gate-${ask}-title`)}</h2>
      <p>{t(`gate-${ask}`)}</p>
      {ask === 'continue' && occupied && <p>{t('gate-replaces')}</p>}
      <p class="warning"><Icon name="lock" /><span>{t('gate-warning')}</span></p>
      <p class="error" role="alert">{stage.is === 'failed' && <><Icon name="info" /><span>{stage.text}</span></>}</p>
      <div class="ways">
        <button type="button" class="button primary" aria-disabled={stage.is === 'busy'} onClick={() => void agree()}>
          {t(stage.is === 'busy' ? 'step-loading' : `gate-${ask}-yes`)}
        </button>
        <button type="button" class="button" onClick={leave}>{t(`gate-${ask}-no`)}</button>
      </div>
    </div>
  );
}
