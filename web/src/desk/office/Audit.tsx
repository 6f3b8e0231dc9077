import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { problemOf } from '../../app/api';
import { t, tOr } from '../../app/i18n';
import { problemText } from '../../app/problem';
import { Text } from '../../app/text';
import type { AuditEntry, AuditVerdict, Problem } from '../../protocol';
import { save, useAsked, useCommand, useDesk } from '../context';
import { Chip, Empty, Loading, Trouble } from '../parts/bits';
import { Sign, type SignName } from '../parts/Sign';
import { moments, type Moment } from '../replay';
import { go, to, type Route } from '../route';
import { exact, named } from '../words';

const FIELDS = ['case', 'conversation', 'agent', 'kind'] as const;
type Wanted = Partial<Record<(typeof FIELDS)[number], string>>;

export function Audit({ route }: { route: Route }): JSX.Element {
  const { desk } = useDesk();
  const wanted: Wanted = Object.fromEntries(FIELDS.flatMap((field) => (route.query[field] ? [[field, route.query[field]]] : [])));
  const [typed, setTyped] = useState<Wanted>(wanted);
  const [replay, setReplay] = useState(route.query.replay ?? '');
  const box = useRef<HTMLInputElement>(null);
  useCommand('search', () => box.current?.focus());
  const [trouble, setTrouble] = useState<Problem | null>(null);
  useEffect(() => { setReplay(route.query.replay ?? ''); }, [route.query.replay]);

  async function keep(caseId?: string): Promise<void> {
    setTrouble(null);
    try { save(await desk.api.auditExport(caseId), `audit${caseId ? `-${caseId}` : ''}.ndjson`); } catch (error) { setTrouble(problemOf(error)); }
  }
  const clean = (values: Wanted) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.trim()]).filter(([, value]) => value));

  return (
    <div class="office" data-pane tabIndex={-1}>
      <header class="office-head">
        <h2>{t('tab-audit')}</h2><span class="grow" />
        <form class="inline" onSubmit={(event) => { event.preventDefault(); if (replay.trim()) go(to('audit', null, { replay: replay.trim() })); }}>
          <label><span class="visually-hidden">{t('replay-case')}</span><input placeholder={t('replay-case')} value={replay} onInput={(event) => setReplay(event.currentTarget.value)} /></label>
          <button type="submit" class="button"><Sign name="again" />{t('replay')}</button>
        </form>
        <button type="button" class="button" onClick={() => void keep(route.query.replay ?? wanted.case)}><Sign name="save" />{t('export')}</button>
      </header>
      {trouble && <p class="told bad" role="alert"><Sign name="info" />{problemText(trouble)}</p>}
      <Chain />
      {route.query.replay
        ? <Played id={route.query.replay} />
        : (
          <>
            <form class="inline search" role="search" onSubmit={(event) => { event.preventDefault(); go(to('audit', null, clean(typed))); }}>
              {FIELDS.map((field, i) => (
                <label key={field}><span>{t(`audit-${field}`)}</span>
                  <input ref={i ? undefined : box} value={typed[field] ?? ''} onInput={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })} /></label>
              ))}
              <button type="submit" class="button primary"><Sign name="search" />{t('search')}</button>
              {Object.keys(wanted).length > 0 && <button type="button" class="button" onClick={() => { setTyped({}); go(to('audit')); }}>{t('search-clear')}</button>}
            </form>
            <Entries key={JSON.stringify(wanted)} wanted={wanted} />
          </>
        )}
    </div>
  );
}

function Chain(): JSX.Element {
  const { desk } = useDesk();
  const [verdict, setVerdict] = useState<AuditVerdict | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  async function verify(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try { setVerdict(await desk.api.verify()); } catch (error) { setProblem(problemOf(error)); }
    setBusy(false);
  }
  return (
    <section class={`chain ${verdict ? (verdict.holds ? 'holds' : 'broken') : ''}`} aria-label={t('chain')}>
      <Sign name={verdict && !verdict.holds ? 'warning' : 'shield'} />
      <div role="status">
        {!verdict && !problem && <p>{busy ? t('chain-checking') : t('chain-unknown')}</p>}
        {problem && <p>{problemText(problem)}</p>}
        {verdict && (
          <>
            <p><strong>{verdict.holds ? t('chain-holds', { count: verdict.entries }) : t('chain-broken')}</strong>{' '}
              {verdict.fault && t('chain-fault', { n: verdict.fault.n, what: verdict.fault.what })}</p>
            <p class="quiet">{t('chain-head')} <span class="mono">{verdict.head.slice(0, 24)}…</span>{' · '}
              {verdict.anchored ? t(verdict.anchored.matches ? 'anchor-matches' : 'anchor-differs', { n: verdict.anchored.n, at: exact(verdict.anchored.at) }) : t(verdict.anchors_away ? 'anchors-away' : 'anchor-none')}</p>
          </>
        )}
      </div>
      <span class="grow" />
      <button type="button" class="button" aria-disabled={busy} onClick={() => void verify()}>{t('chain-verify')}</button>
    </section>
  );
}

/** What an entry says besides its kind: names and values, as they are. */
function Details({ details }: { details: Record<string, unknown> }): JSX.Element {
  return (
    <span class="details">{Object.entries(details).map(([key, value]) => (
      <span key={key}><span class="quiet">{key.replaceAll('_', ' ')}</span> <span class="mono">{typeof value === 'string' ? value : JSON.stringify(value)}</span></span>
    ))}</span>
  );
}

function Entries({ wanted }: { wanted: Wanted }): JSX.Element {
  const { desk } = useDesk();
  const { found, problem, again } = useAsked(() => desk.api.audit(wanted), []);
  const [more, setMore] = useState<{ entries: AuditEntry[]; next?: string | number | null } | null>(null);
  if (problem && !found) return <Trouble problem={problem} again={() => void again()} />;
  if (!found) return <Loading />;
  const entries = [...found.entries, ...more?.entries ?? []];
  const next = more ? more.next : found.next;
  if (!entries.length) return <Empty icon="audit" title={t('audit-nothing')} />;
  return (
    <div class="sheet">
      <table class="table audit">
        <caption class="visually-hidden">{t('tab-audit')}</caption>
        <thead><tr><th scope="col">{t('audit-n')}</th><th scope="col">{t('audit-at')}</th><th scope="col">{t('audit-kind')}</th><th scope="col">{t('audit-details')}</th><th scope="col">{t('audit-hash')}</th></tr></thead>
        <tbody>{entries.map(({ n, at, kind, details, hash }) => (
          <tr key={n}>
            <th scope="row">{n}</th><td class="nowrap">{exact(at)}</td><td class="nowrap">{named('kind-of', kind)}</td><td><Details details={details} /></td>
            <td class="mono quiet nowrap" title={hash}>{hash.slice(0, 11)}</td>
          </tr>
        ))}</tbody>
      </table>
      {next != null && next !== '' && (
        <button type="button" class="button more" onClick={() => void desk.api.audit({ ...wanted, before: next }).then((page) => setMore({ entries: [...more?.entries ?? [], ...page.entries], next: page.next }), () => undefined)}>{t('show-more')}</button>
      )}
    </div>
  );
}

const SIGNS: Record<Moment['kind'], SignName> = { said: 'chats', entry: 'audit', evidence: 'picture', decision: 'hand', effect: 'bolt' };

function Played({ id }: { id: string }): JSX.Element {
  const { desk } = useDesk();
  const { found, problem, again } = useAsked(() => desk.api.replay(id), [id]);
  const [hidden, setHidden] = useState<Moment['kind'][]>([]);
  if (problem && !found) return <Trouble problem={problem} again={() => void again()} />;
  if (!found) return <Loading />;
  const all = moments(found);
  const kinds = Object.keys(SIGNS) as Moment['kind'][];
  return (
    <section class="replay" aria-label={t('replay-of', { id })}>
      <div class="replay-head">
        <h3>{t('replay-of', { id })}</h3>
        <Chip tone="accent">{t(`case-${found.case.journey}`)}</Chip><Chip>{t(`case-state-${found.case.state}`)}</Chip>
        <span class="grow" />
        <fieldset class="shows-kinds"><legend class="visually-hidden">{t('replay-show')}</legend>
          {kinds.map((kind) => (
            <label key={kind} class="check"><input type="checkbox" checked={!hidden.includes(kind)} onChange={() => setHidden(hidden.includes(kind) ? hidden.filter((one) => one !== kind) : [...hidden, kind])} />
              <span>{t(`moment-${kind}`)} ({all.filter((one) => one.kind === kind).length})</span></label>
          ))}
        </fieldset>
        <a class="button" href={to('audit')}>{t('replay-close')}</a>
      </div>
      <ol class="moments">
        {all.filter((one) => !hidden.includes(one.kind)).map((one, i) => (
          <li key={i} class={`of-${one.kind}`}>
            <time dateTime={one.at}>{exact(one.at)}</time>
            <Sign name={SIGNS[one.kind]} />
            <span class="moment-kind">{t(`moment-${one.kind}`)}</span>
            <div class="moment"><Body moment={one} /></div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Body({ moment }: { moment: Moment }): JSX.Element {
  switch (moment.kind) {
    case 'said': {
      const { event } = moment;
      const { author, type, body } = event;
      const who = author.kind === 'user' ? t('the-person') : author.name ?? (author.kind === 'agent' ? t('author-agent-unnamed') : t(`author-${author.kind}`));
      return <><strong>{who}</strong> {'text' in body && body.text ? <Text text={body.text} /> : <span>{named('event', type)} {type === 'case' && <Chip>{tOr('case-state', body.state)}</Chip>}</span>}</>;
    }
    case 'entry': return <><strong>{named('kind-of', moment.entry.kind)}</strong> <Details details={moment.entry.details} /></>;
    case 'evidence': return <><strong>{t('evidence-came')}</strong> <span class="mono">{moment.evidence_id}</span> <span class="quiet">sha256</span> <span class="mono">{moment.sha256.slice(0, 16)}…</span></>;
    case 'decision': return <><strong>{moment.decision.agent}</strong> {named('outcome', moment.decision.outcome)} <span>{moment.decision.reason}</span></>;
    case 'effect': return <><strong>{named('kind-of', moment.effect.kind)}</strong> <Details details={moment.effect.details} /></>;
  }
}
