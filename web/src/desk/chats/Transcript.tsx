import { Component, type JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t, tOr } from '../../app/i18n';
import { resultText } from '../../app/problem';
import { Text } from '../../app/text';
import { absolute, clock, dayName } from '../../app/time';
import type { ButtonsStatus, Item } from '../../app/view';
import type { Author, ChatEvent, DeskNote, EventOf, Suppressed } from '../../protocol';
import { rows, type Conversation, type Row } from '../conversation';
import { Sign, type SignName } from '../parts/Sign';
import { named } from '../words';

const NEAR = 80;

function name({ kind, name: called }: Author): string {
  if (kind === 'user') return t('the-person');
  if (kind === 'agent') return called ?? t('author-agent-unnamed');
  return t(`author-${kind}`);
}

const Time = ({ at }: { at: string }): JSX.Element => <time dateTime={at} title={absolute(at)}>{clock(at)}</time>;

function Message({ event, first, buttons }: { event: EventOf<'message'>; first: boolean; buttons: ButtonsStatus }): JSX.Element {
  const { author, at, body, channel } = event;
  return (
    <article class={`said by-${author.kind}`}>
      <p class={first ? 'said-by' : 'visually-hidden'}>
        <strong>{name(author)}</strong> <Time at={at} />
        {channel === 'telegram' && <span class="quiet"> {t('via-telegram')}</span>}
        {body.choice && <span class="quiet"> {t('pressed')}</span>}
      </p>
      <div class="said-text">{body.text && <Text text={body.text} />}</div>
      {body.buttons?.length ? (
        <ul class="offered" aria-label={t('offered')}>
          {body.buttons.map(({ id, title }) => (
            <li key={id} class={id === buttons.chosen ? 'chosen' : ''}>
              {id === buttons.chosen && <Sign name="check" />}{id === buttons.chosen ? t('chosen-button', { title }) : title}
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}

function Line({ at, icon, tone = '', children }: { at: string; icon: SignName; tone?: string; children: string }): JSX.Element {
  return <p class={`happened ${tone}`}><Sign name={icon} /><span>{children}</span> <Time at={at} /></p>;
}

function problems(found: { code: string; text: string }[] | undefined): string {
  return (found ?? []).map(({ text }) => text).join(' ');
}

/** What happened that is neither words nor a note. Of secure steps and questions only that they were there: nobody here sees more. */
function Happened({ event }: { event: ChatEvent }): JSX.Element | null {
  const { at } = event;
  switch (event.type) {
    case 'case': return <Line at={at} icon="cases">{t('log-case', { id: event.body.case_id, state: tOr('case-state', event.body.state) })}</Line>;
    case 'owner': {
      const { owner, name: to, by, resolved } = event.body;
      const how = owner === 'bot' && by ? (resolved ? 'bot-resolved' : 'bot-by') : owner;
      return <Line at={at} icon="person">{t(`log-owner-${how}`, { name: to ?? by ?? t('author-agent-unnamed') })}</Line>;
    }
    case 'question': return <Line at={at} icon="lock">{t('log-question', { n: event.body.n, of: event.body.of })}</Line>;
    case 'secure_step': return <Line at={at} icon="lock">{t('log-secure', { title: tOr('secure-title', event.body.step) })}</Line>;
    case 'step_result': return <Line at={at} icon={event.body.ok ? 'check' : 'cross'} tone={event.body.ok ? 'good' : 'bad'}>{`${named('step', event.body.step)}: ${resultText(event.body)}`}</Line>;
    case 'upload_request': return <Line at={at} icon="picture">{t('log-upload-request', { title: event.body.title })}</Line>;
    case 'upload_result': {
      const item = tOr('upload-item', event.body.item);
      const { accepted, read } = event.body;
      if (read) return <Line at={at} icon="eye">{t('log-upload-read', { item, outcome: t(`read-${read.outcome}`), problems: problems(event.body.problems) })}</Line>;
      return <Line at={at} icon="picture" tone={accepted ? 'good' : 'bad'}>{accepted ? t('note-upload-accepted', { item }) : `${t('note-upload-refused', { item })} ${problems(event.body.problems)}`}</Line>;
    }
    case 'csat': return <Line at={at} icon="info">{t('log-csat')}</Line>;
    case 'unknown': return event.body.text ? <Line at={at} icon="info">{event.body.text}</Line> : null;
    default: return null;
  }
}

function Public({ item }: { item: Item }): JSX.Element | null {
  switch (item.kind) {
    case 'day': return <p class="day"><span>{dayName(item.at)}</span></p>;
    case 'message': return <Message event={item.event} first={item.first} buttons={item.buttons} />;
    case 'outgoing': return null;
    default: return <Happened event={item.event} />;
  }
}

function Note({ note: { author, type, text, at } }: { note: DeskNote }): JSX.Element {
  return (
    <article class="private">
      <p class="private-by"><Sign name="lock" /><span class="only-here">{t('only-here')}</span> <strong>{type === 'edit' ? t('edited-by-person') : author.name ?? t('author-agent-unnamed')}</strong> <Time at={at} /></p>
      <div class="private-text"><Text text={text} /></div>
    </article>
  );
}

function HeldBack({ suppressed: { text, at } }: { suppressed: Suppressed }): JSX.Element {
  return (
    <article class="held-back">
      <p class="said-by"><Sign name="hand" /><strong>{t('held-back')}</strong> <Time at={at} /></p>
      <div class="said-text"><Text text={text} /></div>
    </article>
  );
}

/** Rows are drawn once: what was said does not change, but for which of its buttons was chosen. */
class Entry extends Component<{ row: Row }> {
  override shouldComponentUpdate({ row }: { row: Row }): boolean {
    const before = this.props.row;
    if (before.kind !== 'public' || row.kind !== 'public') return before.kind !== row.kind;
    const [a, b] = [before.item, row.item];
    if (a.kind === 'message' && b.kind === 'message') return a.event !== b.event || a.first !== b.first || a.buttons.chosen !== b.buttons.chosen;
    return !('event' in a && 'event' in b) || a.event !== b.event;
  }

  override render(): JSX.Element | null {
    const { row } = this.props;
    if (row.kind === 'note') return <Note note={row.note} />;
    if (row.kind === 'suppressed') return <HeldBack suppressed={row.suppressed} />;
    return <Public item={row.item} />;
  }
}

export function Transcript({ state }: { state: Conversation }): JSX.Element {
  const list = rows(state);
  const box = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const [away, setAway] = useState(false);
  const newest = list.at(-1)?.key;

  function toEnd(): void {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
    onScroll();
  }
  /** Sizes are told of after the page has been left, too. */
  function onScroll(): void {
    if (!box.current) return;
    const { scrollHeight, scrollTop, clientHeight } = box.current;
    following.current = scrollHeight - scrollTop - clientHeight < NEAR;
    setAway(!following.current);
  }
  useLayoutEffect(() => { if (following.current) toEnd(); }, [newest, list.length, state.typing === null]);
  useLayoutEffect(() => {
    const sizes = new ResizeObserver(() => { if (following.current) toEnd(); });
    sizes.observe(box.current!);
    return () => sizes.disconnect();
  }, []);

  const { typing } = state;
  return (
    <div class="log-box">
      <div
        class="transcript" ref={box} role="log" aria-label={t('log')} data-pane tabIndex={0} onScroll={onScroll}
        aria-live={state.log.historyRead ? 'polite' : 'off'} aria-relevant="additions"
      >
        <div class="entries">{list.map((row) => <div key={row.key} class={`entry ${row.kind}`}><Entry row={row} /></div>)}</div>
        {typing && (
          <p class={typing.private ? 'writes in-private' : 'writes'}>
            <span class="dots" aria-hidden="true"><i /><i /><i /></span>
            {typing.private ? t('writes-note', { name: typing.name ?? '' }) : t('writes', { name: typing.name ?? name({ kind: typing.kind as Author['kind'] }) })}
          </p>
        )}
      </div>
      {away && <button type="button" class="jump" onClick={toEnd}>{t('jump')}</button>}
    </div>
  );
}
