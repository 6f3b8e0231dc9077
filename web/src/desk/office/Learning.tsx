import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { problemOf } from '../../app/api';
import { locale, t } from '../../app/i18n';
import type { Meaning, Misunderstood } from '../../protocol';
import { save, useAsked, useCommand, useDesk, useDoing } from '../context';
import { belongs, erased, extended, neighbour, relabelled, type List, type View } from '../learning';
import { Chip, Empty, Loading, Trouble, When } from '../parts/bits';
import { Refusal } from '../parts/Dialog';
import { Sign } from '../parts/Sign';
import { beside, go, to, type Route } from '../route';
import { figure, language, percent } from '../words';

const VIEWS: View[] = ['open', 'labelled'];

/** What was done with a message, which is told as it is now, and what it takes to undo that. */
interface Told { text: string; about: Misunderstood; undo?: Was }
interface Was { meaning: string | null; place: number }

export function Learning({ route }: { route: Route }): JSX.Element {
  const { desk, me } = useDesk();
  const view: View = route.query.show === 'labelled' ? 'labelled' : 'open';
  const wanted = { show: view, locale: locale.split('-')[0]! };
  const { found, problem, again } = useAsked(() => desk.api.misunderstood(wanted), [view]);
  const [list, setList] = useState<List | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const doing = useDoing();
  const further = useDoing();
  const page = useRef<HTMLDivElement>(null);
  const newest = useRef(list);
  newest.current = list;

  useLayoutEffect(() => { if (found) setList({ ...found, view }); }, [found]);
  useEffect(() => { setTold(null); }, [view]);

  /** A message's id, or nothing for the page: where the focus goes as soon as it is drawn. */
  const focus = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (focus.current === null) return;
    (document.getElementById(focus.current) ?? page.current)?.focus();
    focus.current = null;
  }, [list]);

  const move = (by: 1 | -1) => () => {
    const rows = [...page.current!.querySelectorAll<HTMLElement>('.unclear')];
    beside(rows, rows.findIndex((row) => row.contains(document.activeElement)), by)?.focus();
  };
  useCommand('next', move(1));
  useCommand('previous', move(-1));

  const shown = list?.view === view ? list : null;
  const choices: Meaning[] = [...shown?.meanings ?? [], ...['out_of_scope', 'none'].map((id) => ({ id, title: t(`meaning-${id}`) }))];
  const titled = (meaning: string) => choices.find(({ id }) => id === meaning)?.title ?? meaning;

  /** Saves what a message means. The list, the words about it and the focus follow. */
  async function label(before: Misunderstood, meaning: string | null, undone?: Was): Promise<void> {
    const from = document.activeElement;
    const after = { ...before, meaning, labelled_by: meaning === null ? null : me.name };
    let gone = false;
    try { await desk.api.label(before.id, meaning); } catch (error) {
      if (problemOf(error).code !== 'not_found') throw error;
      gone = true;
    }
    const then = newest.current;
    if (then?.view !== view) return;
    const place = undone?.place ?? then.messages.findIndex(({ id }) => id === before.id);
    const stays = !gone && belongs(view, after);
    const next = neighbour(then, before.id);
    setList((now) => now && (gone ? erased(now, before) : relabelled(now, before, after, place)));
    // Whoever has gone elsewhere meanwhile stays there
    if (document.activeElement === from) focus.current = stays ? before.id : next ?? '';
    const text = gone ? t('learning-gone') : undone ? t('learning-undone') : meaning === null ? t('learning-is-back') : t('learning-saved', { meaning: titled(meaning) });
    setTold({ text, about: after, undo: gone || undone ? undefined : { meaning: before.meaning, place } });
    if (!stays && next === null && then.more) void again();
  }

  const more = () => further.attempt(async () => {
    const next = await desk.api.misunderstood({ ...wanted, before: shown!.messages.at(-1)!.id });
    setList((now) => now && extended(now, next));
  });

  const empty = !shown?.messages.length;
  return (
    <div class="office learning" data-pane tabIndex={-1} ref={page}>
      <header class="office-head">
        <h2>{t('tab-learning')}</h2>
        <span class="grow" />
        <fieldset class="modes"><legend class="visually-hidden">{t('learning-views')}</legend>
          {VIEWS.map((one) => (
            <label key={one} class="mode public">
              <input type="radio" name="view" checked={view === one} onChange={() => go(to('learning', null, one === 'open' ? {} : { show: one }))} />
              {t(`learning-${one}`)}{list && <span class="count">{figure(list[one])}</span>}
            </label>
          ))}
        </fieldset>
        {list !== null && list.labelled > 0 && (
          <button type="button" class="button" aria-disabled={doing.busy} onClick={() => void doing.attempt(async () => save(await desk.api.examples(), 'examples.yml'))}><Sign name="save" />{t('learning-download')}</button>
        )}
      </header>
      <p class="quiet">{t('learning-about')}</p>
      <div class="learning-told">
        <p role="status">{told && <>{told.text} <bdi lang={told.about.language}>{told.about.text}</bdi></>}</p>
        {told?.undo && <button type="button" class="button" aria-disabled={doing.busy} onClick={() => void doing.attempt(() => label(told.about, told.undo!.meaning, told.undo))}><Sign name="back" />{t('learning-undo')}</button>}
      </div>
      <Refusal problem={doing.problem} />
      {problem && empty && <Trouble problem={problem} again={() => void again()} />}
      {!problem && (!shown || (empty && shown.more)) && <Loading />}
      {shown && empty && !shown.more && <Empty icon="check" title={t(`learning-none-${view}`)} />}
      {shown && !empty && (
        <ul class="unclear-list" aria-label={t(`learning-${view}`)}>
          {shown.messages.map((one) => <li key={one.id}><Row message={one} choices={choices} titled={titled} onLabel={(meaning) => label(one, meaning)} /></li>)}
        </ul>
      )}
      <Refusal problem={further.problem} />
      {shown?.more && !empty && <button type="button" class="button" aria-disabled={further.busy} onClick={() => void more()}>{t('show-more')}</button>}
    </div>
  );
}

interface RowProps { message: Misunderstood; choices: Meaning[]; titled(meaning: string): string; onLabel(meaning: string | null): Promise<void> }

function Row({ message, choices, titled, onLabel }: RowProps): JSX.Element {
  const { id, text, conversation_id, guesses, meaning, labelled_by } = message;
  const doing = useDoing();
  const [picked, setPicked] = useState('');
  const [unsaved, setUnsaved] = useState(false);
  // A closed list takes another value at each arrow and letter: whoever only looks through it has chosen nothing yet
  const browsing = useRef(false);

  async function choose(wanted: string | null): Promise<void> {
    const saved = await doing.attempt(() => onLabel(wanted));
    if (saved) setPicked('');
    setUnsaved(!saved);
  }
  const others = choices.filter((one) => one.id !== meaning);
  const likely = meaning === null ? guesses.filter((guess) => others.some((one) => one.id === guess.meaning)) : [];

  return (
    <article class="unclear" id={id} tabIndex={-1} aria-labelledby={`${id}-text`} aria-busy={doing.busy}>
      <p class="unclear-text" id={`${id}-text`} dir="auto" lang={message.language}>{text}</p>
      <p class="unclear-about quiet">
        {language(message.language)}{' · '}<When at={message.said_at} />{' · '}<a href={to('chats', conversation_id)}>{t('to-conversation')}</a>
      </p>
      {meaning !== null && <p><Chip tone="accent" icon="check">{titled(meaning)}</Chip>{labelled_by && <span class="quiet"> {t('learning-by', { name: labelled_by })}</span>}</p>}
      <div class="unclear-deeds">
        {likely.length > 0 && (
          <div class="guesses" role="group" aria-label={t('learning-guesses')}>
            {likely.map((guess) => (
              <button key={guess.meaning} type="button" class="button" aria-disabled={doing.busy} onClick={() => void choose(guess.meaning)}>
                {titled(guess.meaning)} <span class="quiet">{percent(guess.confidence, 1)}</span>
              </button>
            ))}
          </div>
        )}
        <label>
          <span class="visually-hidden">{t(meaning === null ? 'learning-meaning' : 'learning-other-meaning')}</span>
          <select
            value={picked} onPointerDown={() => { browsing.current = false; }}
            onKeyDown={({ key, altKey }) => { browsing.current = !altKey && !['Enter', ' ', 'F4'].includes(key); }}
            onChange={({ currentTarget: { value } }) => {
              setPicked(value);
              setUnsaved(browsing.current);
              if (value && !browsing.current) void choose(value);
            }}
          >
            <option value="">{t('choose')}</option>
            {others.map((one) => <option key={one.id} value={one.id}>{one.title}</option>)}
          </select>
        </label>
        {picked && unsaved && <button type="button" class="button primary" aria-disabled={doing.busy} onClick={() => void choose(picked)}>{t('learning-save')}</button>}
        {meaning !== null && <button type="button" class="button" aria-disabled={doing.busy} onClick={() => void choose(null)}><Sign name="back" />{t('learning-put-back')}</button>}
      </div>
      <Refusal problem={doing.problem} />
    </article>
  );
}
