import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../app/i18n';
import { useCommand, useDesk } from '../context';
import type { Desk } from '../desk';
import { Empty } from '../parts/bits';
import { go, parse, step, talks, to } from '../route';
import { ChatList } from './ChatList';
import { Pane } from './Pane';

/** Those who hear the page are told of newcomers, and not at each of them. */
const TELL_EVERY_MS = 30_000;
function useNewcomers({ queue }: Desk, say: (text: string) => void): void {
  const known = useRef<Set<string> | null>(null);
  const told = useRef(0);
  useEffect(() => {
    if (!queue) return;
    const waiting = queue.waiting.map(({ conversation_id }) => conversation_id);
    const before = known.current;
    const count = before ? waiting.filter((one) => !before.has(one)).length : 0;
    if (count && Date.now() - told.current < TELL_EVERY_MS) return;
    known.current = new Set(waiting);
    if (!count) return;
    told.current = Date.now();
    say(t('newcomers', { count }));
  }, [queue]);
}

export function Chats({ id, state }: { id: string | null; state: Desk }): JSX.Element {
  const { me } = useDesk();
  const [said, setSaid] = useState('');
  const order = [...state.queue?.mine ?? [], ...state.queue?.waiting ?? []].map(({ conversation_id }) => conversation_id);

  useNewcomers(state, setSaid);

  const move = (by: 1 | -1) => () => { const next = step(order, me.role, by); if (next) go(to('chats', next)); };
  useCommand('next', move(1));
  useCommand('previous', move(-1));
  useCommand('next-unanswered', () => {
    // As the address says it: what is drawn may be one key behind
    const { id: open } = parse(location.hash, me.role);
    const oldest = [...state.queue?.mine ?? []].filter((card) => card.unanswered_since && card.conversation_id !== open)
      .sort((a, b) => Date.parse(a.unanswered_since!) - Date.parse(b.unanswered_since!))[0];
    if (oldest) go(to('chats', oldest.conversation_id));
    else setSaid(t('all-answered'));
  });

  return (
    <div class="chats">
      <ChatList id={id} queue={state.queue} />
      {id ? <Pane key={id} id={id} /> : (
        <section class="pane nobody" aria-label={t('conversation')}>
          <Empty icon="chats" title={t('no-chat-title')}>
            <p class="quiet">{talks(me.role) ? t('no-chat-body') : t('no-chat-read')}</p>
            <p class="quiet"><kbd>j</kbd> <kbd>k</kbd> {t('no-chat-keys')} <kbd>?</kbd></p>
          </Empty>
        </section>
      )}
      <p class="visually-hidden" role="status">{said}</p>
    </div>
  );
}
