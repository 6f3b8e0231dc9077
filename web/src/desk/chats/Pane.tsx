import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../app/i18n';
import { clock } from '../../app/time';
import type { Present, Problem } from '../../protocol';
import { save, useCommand, useDesk, useDoing } from '../context';
import { nothing, others, type Conversation } from '../conversation';
import type { OpenConversation } from '../desk';
import { Loading } from '../parts/bits';
import { Sign } from '../parts/Sign';
import { problemText } from '../../app/problem';
import { notes, talks } from '../route';
import type { Kind } from '../session';
import { Composer } from './Composer';
import { HandBack, Resolve, Steal, Transfer } from './deeds';
import { Summary } from './Summary';
import { Transcript } from './Transcript';
import { markSeen } from './ChatList';

type Asking = 'steal' | 'transfer' | 'hand-back' | 'resolve' | null;

/** Whose conversation it is, for the person who looks at it. */
export type Standing = 'mine' | 'queue' | 'bot' | 'other';
export function standing({ card }: Conversation, me: string): Standing {
  if (card?.owner === 'agent') return card.owner_id === me ? 'mine' : 'other';
  return card?.owner ?? 'bot';
}

/** Who was faster, as the refusal says it. */
function lost({ code, said }: Problem): string | null {
  if (code !== 'owner_changed') return null;
  const { owner_name: name, at } = said ?? {};
  if (typeof name !== 'string') return t('claim-lost-unnamed');
  return typeof at === 'string' ? t('claim-lost', { name, at: clock(at) }) : t('claim-lost-short', { name });
}

export function Pane({ id }: { id: string }): JSX.Element {
  const { desk, me } = useDesk();
  const [state, setState] = useState<Conversation>(nothing);
  const [conversation, setConversation] = useState<OpenConversation | null>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const works = talks(me.role);
  const writes = works || notes(me);
  const [kind, setKind] = useState<Kind>(() => (works ? desk.drafts.of(id).kind : 'note'));
  const [told, setTold] = useState<string | null>(null);
  const claiming = useDoing();
  const composer = useRef<HTMLTextAreaElement>(null);
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const opened = desk.open(id, setState);
    setConversation(opened);
    desk.at(id, 'viewing');
    return () => { opened.close(); desk.at(null, 'viewing'); };
  }, [id]);
  useEffect(() => { if (state.card) markSeen(state.card); }, [state.log.lastSeq]);

  const card = state.card;
  const whose = standing(state, me.id);

  const claim = useCallback(async (reason?: string): Promise<boolean> => {
    if (!conversation?.state.card) return false;
    setTold(null);
    return claiming.attempt(async () => {
      try {
        const { epoch } = await desk.api.claim(id, conversation.state.card!.epoch, reason);
        conversation.change({ do: 'owner', owner: { owner: 'agent', owner_id: me.id, owner_name: me.name, epoch } });
      } catch (error) {
        conversation.refresh();
        throw error;
      }
    });
  }, [conversation, claiming]);

  const may = card !== null && works && asking === null;
  const mayWrite = card !== null && writes && asking === null;
  /** Taken over, one writes. */
  const takeOver = async () => { if (await claim()) focus('public')(); };
  // At once: the next letter is already meant for the draft
  const focus = (to: Kind) => () => { setKind(to); composer.current?.focus(); };
  useCommand('claim', may && whose !== 'mine' ? () => (whose === 'other' ? (me.role === 'lead' ? setAsking('steal') : undefined) : void takeOver()) : null);
  useCommand('reply', may ? focus('public') : null);
  useCommand('note', mayWrite ? focus('note') : null);
  useCommand('transfer', may && whose === 'mine' ? () => setAsking('transfer') : null);
  useCommand('hand-back', may && whose === 'mine' ? () => setAsking('hand-back') : null);
  useCommand('resolve', may && whose === 'mine' ? () => setAsking('resolve') : null);

  if (state.phase === 'missing') return <section class="pane nobody" aria-label={t('conversation')}><p class="quiet" role="alert">{t('chat-missing')}</p></section>;
  if (!card || !conversation) return <section class="pane nobody" aria-label={t('conversation')}><Loading /></section>;

  const done = (text: string) => {
    setAsking(null);
    setTold(text);
    conversation.refresh();
    // The button that began it is gone with what it did
    title.current?.focus();
  };
  const deed = { id, card, onClose: () => setAsking(null), onDone: done };

  return (
    <>
      <section class="pane" aria-label={t('conversation-of', { reference: card.reference })}>
        <header class="pane-head">
          <div class="pane-title">
            <h2 ref={title} tabIndex={-1}>{card.reference}</h2>
            <Owner whose={whose} name={card.owner_name} />
            {card.undeliverable && <span class="chip bad"><Sign name="warning" />{t('undeliverable')}</span>}
            <span class="grow" />
            <Watchers present={others(state, me.id)} />
          </div>
          <div class="pane-deeds">
            {works && (whose === 'queue' || whose === 'bot') && (
              <button type="button" class="button primary" aria-disabled={claiming.busy} onClick={() => void takeOver()}><Sign name="hand" />{t('claim')}<kbd aria-hidden="true">c</kbd></button>
            )}
            {me.role === 'lead' && whose === 'other' && <button type="button" class="button" onClick={() => setAsking('steal')}><Sign name="hand" />{t('steal')}</button>}
            {works && whose === 'mine' && (
              <>
                <button type="button" class="button" onClick={() => setAsking('resolve')}><Sign name="check" />{t('resolve')}<kbd aria-hidden="true">e</kbd></button>
                <button type="button" class="button" onClick={() => setAsking('hand-back')}><Sign name="back" />{t('hand-back')}<kbd aria-hidden="true">b</kbd></button>
                <button type="button" class="button" onClick={() => setAsking('transfer')}><Sign name="swap" />{t('transfer')}<kbd aria-hidden="true">t</kbd></button>
              </>
            )}
            <button
              type="button" class="icon-button small" aria-label={t('transcript')} title={t('transcript')}
              onClick={() => void desk.api.transcript(id).then((file) => save(file, `${card.reference}.txt`), () => setTold(t('error-network')))}
            ><Sign name="save" /></button>
          </div>
        </header>
        <div class="pane-told" role="status">
          {claiming.problem && <p class="told bad"><Sign name="info" />{lost(claiming.problem) ?? problemText(claiming.problem)}</p>}
          {!claiming.problem && told && <p class="told good"><Sign name="check" />{told}</p>}
        </div>
        <Collision present={others(state, me.id)} />
        <Transcript state={state} />
        {writes
          ? <Composer id={id} only={works ? null : 'note'} conversation={conversation} state={state} whose={whose} kind={kind} onKind={setKind} box={composer} claim={claim} />
          : <p class="read-only"><Sign name="eye" />{t('read-only')}</p>}
      </section>
      <Summary state={state} />
      {asking === 'steal' && <Steal {...deed} claim={claim} problem={claiming.problem} busy={claiming.busy} />}
      {asking === 'transfer' && <Transfer {...deed} />}
      {asking === 'hand-back' && <HandBack {...deed} summary={state.summary} />}
      {asking === 'resolve' && <Resolve {...deed} />}
    </>
  );
}

function Owner({ whose, name }: { whose: Standing; name?: string | null }): JSX.Element {
  const tone = { mine: 'accent', queue: 'warn', bot: 'plain', other: 'plain' }[whose];
  return <span class={`chip ${tone}`}>{t(`standing-${whose}`, { name: name ?? t('author-agent-unnamed') })}</span>;
}

function Watchers({ present }: { present: Present[] }): JSX.Element | null {
  if (!present.length) return null;
  return (
    <ul class="watchers" aria-label={t('present')}>
      {present.map(({ id, name, mode }) => (
        <li key={id} class={mode} title={t(`present-${mode}`, { name })}>
          <Sign name={mode === 'viewing' ? 'eye' : 'note'} />{name}<span class="visually-hidden"> {t(`present-${mode}`, { name })}</span>
        </li>
      ))}
    </ul>
  );
}

/** Somebody else is about to answer this very person. */
function Collision({ present }: { present: Present[] }): JSX.Element {
  const writing = present.filter(({ mode }) => mode === 'composing_public').map(({ name }) => name);
  return (
    <div class="collision" role="status">
      {writing.length > 0 && <p><Sign name="warning" />{t('collision', { names: writing.join(', '), count: writing.length })}</p>}
    </div>
  );
}
