import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../app/i18n';
import { stamp } from '../words';
import type { ChatCard, DeskQueue } from '../../protocol';
import { useAsked, useCommand, useDesk } from '../context';
import { Ago, Chip, Due, Loading, Trouble } from '../parts/bits';
import { Sign } from '../parts/Sign';
import { talks, to } from '../route';
import { named } from '../words';

const OWNERS = ['', 'queue', 'agent', 'bot'] as const;
const CHANNELS = ['', 'web', 'telegram'] as const;
const PATIENCE_MS = 250;

interface Find { q: string; owner: string; channel: string }

/** When somebody last looked at each of the chats, so that what is new can be told. Of this page only. */
const seen = new Map<string, string>();
export const markSeen = (card: ChatCard): void => { seen.set(card.conversation_id, card.last_at); };
const isNew = (card: ChatCard): boolean => card.last_author === 'user' && (seen.get(card.conversation_id) ?? '') < card.last_at;

export function ChatList({ id, queue }: { id: string | null; queue: DeskQueue | null }): JSX.Element {
  const { me } = useDesk();
  const mine = talks(me.role);
  const [find, setFind] = useState<Find>({ q: '', owner: '', channel: '' });
  const box = useRef<HTMLInputElement>(null);
  useCommand('search', () => box.current?.select());
  const searching = !mine || find.q.trim() !== '' || find.owner !== '' || find.channel !== '';

  return (
    <nav class="side" aria-label={t('chat-list')} data-pane tabIndex={-1}>
      <form class="find" role="search" onSubmit={(event) => event.preventDefault()}>
        <label class="find-box">
          <Sign name="search" /><span class="visually-hidden">{t('find-chats')}</span>
          <input ref={box} type="search" placeholder={t('find-chats')} value={find.q} onInput={(event) => setFind({ ...find, q: event.currentTarget.value })} />
        </label>
        <div class="find-filters">
          <label><span class="visually-hidden">{t('filter-owner')}</span>
            <select value={find.owner} onChange={(event) => setFind({ ...find, owner: event.currentTarget.value })}>
              {OWNERS.map((owner) => <option value={owner}>{t(`filter-owner-${owner || 'any'}`)}</option>)}
            </select>
          </label>
          <label><span class="visually-hidden">{t('filter-channel')}</span>
            <select value={find.channel} onChange={(event) => setFind({ ...find, channel: event.currentTarget.value })}>
              {CHANNELS.map((channel) => <option value={channel}>{t(`filter-channel-${channel || 'any'}`)}</option>)}
            </select>
          </label>
        </div>
      </form>
      <div class="side-scroll">
        {searching ? <Found find={find} open={id} /> : <Queue queue={queue} open={id} />}
      </div>
    </nav>
  );
}

function Queue({ queue, open }: { queue: DeskQueue | null; open: string | null }): JSX.Element {
  if (!queue) return <Loading />;
  const { hours, agents_online: online } = queue;
  return (
    <>
      <h2 class="group">{t('mine')} <span class="count">{queue.mine.length}</span></h2>
      {queue.mine.length ? <Cards cards={queue.mine} open={open} /> : <p class="group-empty">{t('mine-empty')}</p>}
      <h2 class="group">{t('waiting')} <span class="count">{queue.waiting.length}</span></h2>
      {queue.waiting.length ? <Cards cards={queue.waiting} open={open} /> : <p class="group-empty">{t('waiting-empty')}</p>}
      <p class="side-foot">
        {hours.open
          ? hours.closes_at ? t('hours-open-until', { at: stamp(hours.closes_at) }) : t('hours-open')
          : hours.opens_at ? t('hours-closed-until', { at: stamp(hours.opens_at) }) : t('hours-closed')}
        {' · '}{t('agents-online', { count: online })}
      </p>
    </>
  );
}

function Found({ find, open }: { find: Find; open: string | null }): JSX.Element {
  const { desk } = useDesk();
  const [wanted, setWanted] = useState(find);
  const [more, setMore] = useState<{ of: Find; cards: ChatCard[]; next?: string | null } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setWanted(find), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [find]);
  const asked = useAsked(() => desk.api.conversations(wanted), [wanted.q, wanted.owner, wanted.channel]);
  const rest = more?.of === wanted ? more : null;
  const cards = [...asked.found?.conversations ?? [], ...rest?.cards ?? []];
  const next = rest ? rest.next : asked.found?.next;

  async function further(): Promise<void> {
    const page = await desk.api.conversations({ ...wanted, before: next! });
    setMore({ of: wanted, cards: [...rest?.cards ?? [], ...page.conversations], next: page.next });
  }

  if (asked.problem) return <Trouble problem={asked.problem} again={() => void asked.again()} />;
  if (!asked.found) return <Loading />;
  return (
    <>
      <h2 class="group"><span role="status">{t('found', { count: cards.length })}</span></h2>
      <Cards cards={cards} open={open} />
      {next && <button type="button" class="button more" onClick={() => void further()}>{t('show-more')}</button>}
    </>
  );
}

function Cards({ cards, open }: { cards: ChatCard[]; open: string | null }): JSX.Element {
  return <ul class="cards">{cards.map((card) => <Card key={card.conversation_id} card={card} open={card.conversation_id === open} />)}</ul>;
}

function Card({ card, open }: { card: ChatCard; open: boolean }): JSX.Element {
  const { desk, me } = useDesk();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => { if (open) { markSeen(card); line.current?.scrollIntoView({ block: 'nearest' }); } }, [open, card.last_at]);
  const waits = card.owner === 'queue';
  const own = card.owner_id === me.id;
  const fresh = own && !open && isNew(card);
  const high = card.priority > 0;
  return (
    <li ref={line}>
      <a class={`chat-card${fresh ? ' fresh' : ''}`} href={to('chats', card.conversation_id)} aria-current={open ? 'true' : undefined}>
        <span class="chat-card-top">
          {waits && card.position != null && <span class="place" title={t('place', { n: card.position })}><span class="visually-hidden">{t('place-word')} </span>{card.position}</span>}
          {fresh && <span class="dot"><span class="visually-hidden">{t('new-message')}</span></span>}
          <strong>{card.reference}</strong>
          <Sign name={card.channel === 'telegram' ? 'plane' : 'web'} /><span class="visually-hidden">{t(`channel-${card.channel}`)}</span>
          <span class="lang">{card.locale.slice(0, 2).toUpperCase()}</span>
          <span class="grow" />
          {waits && card.waiting_since
            ? <Ago at={card.waiting_since} label={t('waiting-for')} />
            : card.unanswered_since
              ? <span class="unanswered"><Sign name="clock" /><Ago at={card.unanswered_since} label={t('unanswered-for')} /></span>
              : <Ago at={card.last_at} label={t('last-word')} />}
        </span>
        <span class="chat-card-last">
          {card.last_author && <span class="quiet">{t(`short-${card.last_author}`)}: </span>}{card.last_text}
        </span>
        <span class="chat-card-tags">
          {card.reason && <Chip tone={high ? 'bad' : 'plain'}>{named('reason', card.reason)}</Chip>}
          {card.owner === 'agent' && !own && <Chip icon="person">{card.owner_name}</Chip>}
          {card.owner === 'bot' && <Chip>{t('author-assistant')}</Chip>}
          <Due at={card.sla_due_at} />
          {card.undeliverable && <Chip tone="bad" icon="warning">{t('undeliverable')}</Chip>}
          {desk.drafts.waiting(card.conversation_id) && <Chip tone="accent" icon="note">{t('draft')}</Chip>}
        </span>
      </a>
    </li>
  );
}
