import type { JSX, Ref, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { problemOf } from '../../app/api';
import { t } from '../../app/i18n';
import { problemText } from '../../app/problem';
import { Text } from '../../app/text';
import { uuid } from '../../app/uuid';
import { MAX_TEXT, parseEvent, type Canned, type ChatEvent, type EventOf, type Problem } from '../../protocol';
import { insert, matching, wanted } from '../canned';
import { useDesk } from '../context';
import { seenSeq, type Conversation } from '../conversation';
import type { OpenConversation } from '../desk';
import { Sign } from '../parts/Sign';
import type { Draft, Kind } from '../session';
import { named } from '../words';
import type { Standing } from './Pane';

const NEAR_LIMIT = 400;
const TYPING_EVERY_MS = 3000;
const STOPPED_MS = 8000;
/** What came in the moment before a reply was sent, its writer has not read. */
const READ_MS = 800;

interface ComposerProps {
  id: string; conversation: OpenConversation; state: Conversation; whose: Standing; kind: Kind; only: Kind | null; onKind(kind: Kind): void;
  box: RefObject<HTMLTextAreaElement | null>; claim(): Promise<boolean>;
}

type Held = { why: 'stale'; events: ChatEvent[] } | { why: 'secret'; kinds: string[]; contains: boolean } | { why: 'refused'; problem: Problem } | null;

const events = (problem: Problem): ChatEvent[] => (
  (Array.isArray(problem.said?.events) ? problem.said.events : []).map(parseEvent).filter((event) => event !== null)
);
const kinds = (problem: Problem): string[] => (Array.isArray(problem.said?.kinds) ? problem.said.kinds.map(String) : []);

export function Composer({ id, conversation, state, whose, kind, only, onKind, box, claim }: ComposerProps): JSX.Element {
  const { desk } = useDesk();
  const [draft, setDraft] = useState<Draft>(() => desk.drafts.of(id));
  const [held, setHeld] = useState<Held>(null);
  const [busy, setBusy] = useState(false);
  const seen = useRef(0);
  const saidTyping = useRef(0);
  const stopped = useRef<ReturnType<typeof setTimeout>>(undefined);
  const text = draft[kind];
  const left = MAX_TEXT - text.trim().length;
  const open = kind === 'note' || whose === 'mine' || whose === 'queue';
  const ready = open && text.trim() !== '' && left >= 0;
  const canned = useCanned(id, text, box, (next) => write(next));

  const newest = seenSeq(state);
  useEffect(() => {
    if (!seen.current) { seen.current = newest; return; }
    const timer = setTimeout(() => { seen.current = newest; }, READ_MS);
    return () => clearTimeout(timer);
  }, [newest]);

  useLayoutEffect(() => {
    const area = box.current!;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [text, kind]);

  // With what is drawn, not a moment after: what is typed meanwhile would be undone
  useLayoutEffect(() => {
    if (draft.kind === kind) return;
    keep({ ...draft, kind });
    setHeld(null);
    // Whoever has just written a note is not known to write an answer
    saidTyping.current = 0;
    mode(draft[kind]);
  }, [kind]);
  useEffect(() => () => clearTimeout(stopped.current), []);

  function keep(next: Draft): void {
    setDraft(next);
    desk.drafts.keep(id, next);
  }

  /** Colleagues see who is writing, and what kind of words; the person sees only a reply being written. */
  function mode(value: string): void {
    clearTimeout(stopped.current);
    if (!value.trim()) return desk.at(id, 'viewing');
    desk.at(id, kind === 'note' ? 'composing_note' : 'composing_public');
    stopped.current = setTimeout(() => desk.at(id, 'viewing'), STOPPED_MS);
    if (Date.now() - saidTyping.current < TYPING_EVERY_MS || (kind === 'public' && whose !== 'mine')) return;
    saidTyping.current = Date.now();
    void desk.api.typing(id, kind === 'note').catch(() => undefined);
  }

  function write(value: string): void {
    keep({ ...draft, kind, [kind]: value });
    mode(value);
  }

  function sent(which: Kind): void {
    const after = desk.drafts.of(id);
    keep({ ...after, [which]: '', ids: { ...after.ids, [which]: uuid() } });
    setHeld(null);
    clearTimeout(stopped.current);
    desk.at(id, 'viewing');
    box.current?.focus();
  }

  /** Nothing of a note ever goes where a reply goes: they part here, and meet nowhere. */
  async function save(): Promise<void> {
    await desk.api.note(id, { client_msg_id: draft.ids.note, text: draft.note.trim() });
    sent('note');
  }

  async function reply(again: { seen_seq?: number; confirmed?: true }): Promise<void> {
    if (whose === 'queue' && !await claim()) return;
    const { seen_seq = seen.current, confirmed } = again;
    await desk.api.reply(id, { client_msg_id: draft.ids.public, text: draft.public.trim(), seen_seq, ...(confirmed ? { confirmed } : {}) });
    sent('public');
  }

  async function send(again: { seen_seq?: number; confirmed?: true } = {}): Promise<void> {
    if (!ready || busy) return;
    setBusy(true);
    setHeld(null);
    try {
      await (kind === 'note' ? save() : reply(again));
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'stale') setHeld({ why: 'stale', events: events(problem) });
      else if (problem.code === 'secret_in_reply') setHeld({ why: 'secret', kinds: kinds(problem), contains: again.confirmed === true });
      else setHeld({ why: 'refused', problem });
      if (['stale', 'owner_changed', 'forbidden'].includes(problem.code)) conversation.refresh();
    } finally { setBusy(false); }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (canned.onKeyDown(event)) { event.preventDefault(); return; }
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    void send();
  }

  const closed = { bot: 'reply-closed-bot', other: 'reply-closed-other' }[whose as 'bot' | 'other'];
  return (
    <form class={`writer ${kind}`} aria-label={t('composer')} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <HeldBack held={open ? held : null} onAnyway={(again) => void send(again)} latest={Math.max(newest, ...(held?.why === 'stale' ? held.events.map(({ seq }) => seq) : [0]))} />
      <div class="writer-head">
        <fieldset class="modes">
          <legend class="visually-hidden">{t('mode')}</legend>
          {(['public', 'note'] as const).filter((one) => !only || one === only).map((one) => (
            <label key={one} class={`mode ${one}`}>
              <input type="radio" name="mode" value={one} checked={kind === one} onChange={() => onKind(one)} />
              <Sign name={one === 'public' ? 'send' : 'lock'} />{t(`mode-${one}`)}<kbd aria-hidden="true">{one === 'public' ? 'r' : 'n'}</kbd>
            </label>
          ))}
        </fieldset>
        <p class="writer-to" id="writer-to">{kind === 'note' ? t('note-to') : t(state.card?.channel === 'telegram' ? 'reply-to-telegram' : 'reply-to')}</p>
      </div>
      {!open && <p class="writer-closed"><Sign name="info" />{t(closed!, { name: state.card?.owner_name ?? t('author-agent-unnamed') })}</p>}
      <div class="writer-box">
        {canned.list}
        <textarea
          ref={box as Ref<HTMLTextAreaElement>} rows={2} value={text} dir={text ? 'auto' : undefined} readOnly={busy || !open} autoComplete="off" data-pane
          aria-label={t(kind === 'note' ? 'note-label' : 'reply-label')} aria-describedby="writer-to writer-left" aria-invalid={left < 0}
          placeholder={t(kind === 'note' ? 'note-placeholder' : whose === 'queue' ? 'reply-placeholder-queue' : 'reply-placeholder')}
          {...canned.described}
          onInput={(event) => { write(event.currentTarget.value); canned.look(event.currentTarget); }}
          onKeyDown={onKeyDown} onClick={(event) => canned.look(event.currentTarget)} onBlur={canned.close}
        />
        <button type="submit" class={kind === 'note' ? 'button keep' : 'button primary'} aria-disabled={!ready || busy}>
          <Sign name={kind === 'note' ? 'lock' : 'send'} />{t(busy ? 'sending' : kind === 'note' ? 'save-note' : 'send-reply')}
        </button>
      </div>
      <p class={left < 0 ? 'counter over' : 'counter'} id="writer-left">
        {left < NEAR_LIMIT ? (left < 0 ? t('composer-over', { count: -left }) : t('composer-left', { count: left })) : ''}
      </p>
    </form>
  );
}

/** Why it was not sent, and what can be done about it. The draft stays where it is. */
function HeldBack({ held, latest, onAnyway }: { held: Held; latest: number; onAnyway(again: { seen_seq?: number; confirmed?: true }): void }): JSX.Element {
  return (
    <div class="held" role="alert">
      {held?.why === 'stale' && (
        <div class="held-card warn">
          <p><strong>{t('stale-title')}</strong> {t('stale-body')}</p>
          {held.events.map((event) => event.type === 'message' && <blockquote key={event.seq}><Spoken event={event} /></blockquote>)}
          <button type="button" class="button" onClick={() => onAnyway({ seen_seq: latest })}>{t('send-anyway')}</button>
        </div>
      )}
      {held?.why === 'secret' && (
        <div class="held-card bad">
          <p><strong>{t(held.contains ? 'secret-in-title' : 'secret-title')}</strong> {t(held.contains ? 'secret-in-body' : 'secret-body', { kinds: held.kinds.map((one) => named('secret', one)).join(', ') })}</p>
          {!held.contains && <button type="button" class="button" onClick={() => onAnyway({ confirmed: true })}>{t('secret-confirm')}</button>}
        </div>
      )}
      {held?.why === 'refused' && <div class="held-card bad"><p><strong>{t('not-sent')}</strong> {problemText(held.problem)}</p></div>}
    </div>
  );
}

function Spoken({ event }: { event: EventOf<'message'> }): JSX.Element {
  return <><strong>{event.author.kind === 'user' ? t('the-person') : event.author.name ?? t(`author-${event.author.kind}`)}</strong><Text text={event.body.text} /></>;
}

/** Ready answers: `/` opens the list, letters narrow it, the arrows choose, Enter or Tab puts it in. */
function useCanned(id: string, text: string, box: RefObject<HTMLTextAreaElement | null>, write: (text: string) => void) {
  const { desk } = useDesk();
  const [all, setAll] = useState<Canned[] | null>(null);
  const [at, setAt] = useState<{ from: number; q: string } | null>(null);
  const [chosen, setChosen] = useState(0);
  const found = at && all ? matching(all, at.q) : [];
  const index = Math.min(chosen, found.length - 1);

  function look(area: HTMLTextAreaElement): void {
    const now = wanted(area.value, area.selectionStart);
    setAt(now);
    setChosen(0);
    if (now && !all) void desk.api.canned(id).then(({ responses }) => setAll(responses), () => setAll([]));
  }
  function take(one: Canned): void {
    const area = box.current!;
    const next = insert(text, at!.from, area.selectionStart, one.text);
    write(next.text);
    setAt(null);
    requestAnimationFrame(() => area.setSelectionRange(next.cursor, next.cursor));
  }
  function onKeyDown(event: KeyboardEvent): boolean {
    if (!at || !found.length || event.isComposing) return false;
    if (event.key === 'ArrowDown') setChosen((index + 1) % found.length);
    else if (event.key === 'ArrowUp') setChosen((index + found.length - 1) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(found[index]!);
    else if (event.key === 'Escape') setAt(null);
    else return false;
    return true;
  }

  return {
    look, onKeyDown, close: () => setAt(null),
    described: {
      'aria-autocomplete': 'list' as const,
      'aria-controls': found.length ? 'canned' : undefined,
      'aria-activedescendant': found.length ? `canned-${index}` : undefined,
    },
    list: (
      <>
        <ul class="canned" id="canned" role="listbox" aria-label={t('canned')} hidden={!found.length}>
          {found.map((one, i) => (
            // Taken before the field loses the focus to it
            <li key={one.id} id={`canned-${i}`} role="option" aria-selected={i === index} onPointerDown={(event) => { event.preventDefault(); take(one); }}>
              <strong>{one.title}</strong><span>{one.text}</span>
            </li>
          ))}
        </ul>
        <p class="visually-hidden" role="status">{at ? t('canned-found', { count: found.length }) : ''}</p>
      </>
    ),
  };
}
