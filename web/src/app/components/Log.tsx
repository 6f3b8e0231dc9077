import { Component, type JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n';
import type { State } from '../state';
import { dayName } from '../time';
import type { Item } from '../view';
import { Icon } from './Icon';
import { authorName, Message, OutgoingMessage } from './Message';
import { Note } from './Note';
import { FaceCard } from './FaceCard';
import { PasskeyCard } from './PasskeyCard';
import { QuestionCard } from './QuestionCard';
import { SecureCard } from './SecureCard';
import { UploadCard } from './UploadCard';

const NEAR = 60;

/** What a row shows depends on these alone; the other rows are left as they are when a message comes. */
function same(a: Item, b: Item): boolean {
  if ('event' in a && 'event' in b && a.event !== b.event) return false;
  if (a.kind === 'message' && b.kind === 'message') {
    return a.first === b.first && a.buttons.chosen === b.buttons.chosen && a.buttons.current === b.buttons.current;
  }
  if (a.kind === 'secure' && b.kind === 'secure' && a.failure !== b.failure) return false;
  if (a.kind === 'upload' && b.kind === 'upload') return a.status === b.status && a.taken === b.taken;
  if ('status' in a && 'waysOn' in a && 'status' in b && 'waysOn' in b) return a.status === b.status && a.waysOn === b.waysOn;
  if (a.kind === 'outgoing' && b.kind === 'outgoing') return a.message === b.message && a.first === b.first;
  return a.kind === b.kind;
}

interface RowProps { item: Item; skew: number; language: string }

class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    return next.skew !== this.props.skew || next.language !== this.props.language || !same(this.props.item, next.item);
  }

  override render(): JSX.Element { return show(this.props); }
}

function show({ item, skew }: RowProps): JSX.Element {
  switch (item.kind) {
    case 'day': return <p class="day"><span>{dayName(item.at)}</span></p>;
    case 'message': return <Message event={item.event} first={item.first} buttons={item.buttons} />;
    case 'question': return <QuestionCard event={item.event} status={item.status} waysOn={item.waysOn} />;
    case 'secure': {
      const { event, status, waysOn, failure } = item;
      return <SecureCard card={{ event, status, waysOn, failure, skew }} passkey={(card) => <PasskeyCard {...card} />} face={(card) => <FaceCard {...card} />} />;
    }
    case 'upload': return <UploadCard event={item.event} status={item.status} taken={item.taken} />;
    case 'note': return <Note event={item.event} />;
    case 'outgoing': return <OutgoingMessage message={item.message} first={item.first} />;
  }
}

export function Log({ items, state }: { items: Item[]; state: State }): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  /** The very end is in view, so it stays in view when heights change. */
  const atEnd = useRef(true);
  /** The newest entry is in view, so the next one may take its place. */
  const following = useRef(true);
  const [away, setAway] = useState(false);
  const [seen, setSeen] = useState(0);
  const lastSeq = useRef(0);
  lastSeq.current = state.lastSeq;
  const newest = items.at(-1);

  function toEnd(): void {
    const box = scroller.current;
    const tail = list.current?.lastElementChild as HTMLElement | null;
    if (!box) return;
    // On a very small screen the whole app scrolls, too
    const app = box.closest('#app')!;
    app.scrollTop = app.scrollHeight;
    box.scrollTop = box.scrollHeight;
    // A card taller than the window is read from its top.
    if (tail && tail.offsetHeight > box.clientHeight) box.scrollTop = tail.offsetTop - 12;
    onScroll();
  }

  function onScroll(): void {
    const box = scroller.current;
    const tail = list.current?.lastElementChild as HTMLElement | null;
    if (!box) return;
    const bottom = box.scrollTop + box.clientHeight;
    atEnd.current = box.scrollHeight - bottom < NEAR;
    following.current = atEnd.current || !tail || tail.offsetTop < bottom - NEAR;
    setAway(!following.current);
    if (following.current) setSeen(lastSeq.current);
  }

  useLayoutEffect(() => {
    if (following.current || newest?.kind === 'outgoing') toEnd();
  }, [newest?.key, items.length, state.typing === null, state.open]);

  useEffect(() => {
    // The keyboard of a phone, an error in a form, a picture: whatever changes a height keeps the end in view.
    const sizes = new ResizeObserver(() => { if (atEnd.current) toEnd(); });
    sizes.observe(scroller.current!);
    sizes.observe(list.current!);
    return () => sizes.disconnect();
  }, []);

  const missed = state.events.filter(({ seq, type, author }) => seq > seen && type === 'message' && author.kind !== 'user').length;
  const { typing } = state;

  return (
    <div class="log-box">
      <div
        class="log" ref={scroller} role="log" aria-label={t('log')} tabIndex={0} onScroll={onScroll}
        // History is inserted while the region is silent: only what happens from now on is announced.
        aria-live={state.historyRead ? 'polite' : 'off'} aria-relevant="additions"
      >
        <div class="list" ref={list}>
          {items.map((item) => <div key={item.key} class={`row row-${item.kind}`}><Row item={item} skew={state.skew} language={state.language} /></div>)}
        </div>
        {typing && <p class="typing"><span class="dots" aria-hidden="true"><i /><i /><i /></span>
          {t('typing', { name: authorName({ kind: typing.kind, name: typing.name }) })}</p>}
        {!state.historyRead && <p class="loading">{t('loading')}</p>}
      </div>
      {away && (
        <button type="button" class="jump" onClick={toEnd}>
          <Icon name="down" />{missed ? t('jump-count', { count: missed }) : t('jump')}
        </button>
      )}
    </div>
  );
}
