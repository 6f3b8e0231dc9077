import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../app/i18n';
import { clock } from '../app/time';
import type { Me } from '../protocol';
import { Agents } from './office/Agents';
import { Audit } from './office/Audit';
import { Dashboard } from './office/Dashboard';
import { Help } from './office/Help';
import { Learning } from './office/Learning';
import { Cases } from './cases/Cases';
import { Chats } from './chats/Chats';
import { DeskContext, run, useCommand } from './context';
import type { Desk, DeskRun } from './desk';
import { press } from './keys';
import { Sign } from './parts/Sign';
import { beside, go, parse, tabsOf, talks, to, type Tab } from './route';
import { singleKeys } from './session';
import { SignIn } from './SignIn';

export function Office({ desk }: { desk: DeskRun }): JSX.Element {
  const [state, setState] = useState(desk.state);
  useLayoutEffect(() => desk.subscribe(setState), [desk]);
  if (state.phase === 'out') return <SignIn desk={desk} over={state.over} />;
  if (state.phase === 'unreachable') {
    return (
      <main class="gate"><div class="gate-card">
        <h1>{t('desk-title')}</h1><p role="alert">{t('error-network')}</p>
        <button type="button" class="button primary" onClick={() => void desk.begin()}>{t('try-again')}</button>
      </div></main>
    );
  }
  if (!state.me) return <main class="gate"><h1 class="visually-hidden">{t('desk-title')}</h1><p role="status">{t('loading-desk')}</p></main>;
  return <Shell desk={desk} state={state} me={state.me} />;
}

const WRITES = 'input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable]';

function Shell({ desk, state, me }: { desk: DeskRun; state: Desk; me: Me }): JSX.Element {
  const [hash, setHash] = useState(location.hash);
  const [help, setHelp] = useState(false);
  const route = parse(hash, me.role);
  const begun = useRef('');

  useEffect(() => {
    const moved = () => setHash(location.hash);
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);

  useLayoutEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const { key, ctrlKey: ctrl, altKey: alt, metaKey: meta } = event;
      const typing = event.target instanceof Element && event.target.matches(WRITES);
      const pressed = press(begun.current, { key, ctrl, alt, meta, composing: event.isComposing || event.keyCode === 229 }, { where: route.tab, typing, single: singleKeys() });
      begun.current = pressed.begun;
      if (pressed.command && run(pressed.command)) event.preventDefault();
    };
    document.addEventListener('keydown', down);
    return () => document.removeEventListener('keydown', down);
  }, [route.tab]);

  const tabs = tabsOf(me.role);
  const open = (tab: Tab) => (tabs.includes(tab) ? () => go(to(tab)) : null);
  useCommand('chats', open('chats'));
  useCommand('cases', open('cases'));
  useCommand('audit', open('audit'));
  useCommand('dashboard', open('dashboard'));
  useCommand('learning', open('learning'));
  useCommand('agents', open('agents'));
  useCommand('help', () => setHelp(true));
  useCommand('pane', nextPane);
  useCommand('leave', () => { if (document.activeElement instanceof HTMLElement && document.activeElement.matches(WRITES)) document.activeElement.blur(); });

  const waiting = state.queue?.waiting.length ?? 0;
  useEffect(() => { document.title = `${waiting ? `(${waiting}) ` : ''}${t('desk-title')}`; }, [waiting]);

  return (
    <DeskContext.Provider value={{ desk, me }}>
      <a class="skip" href="#main" onClick={(event) => { event.preventDefault(); document.getElementById('main')?.focus(); }}>{t('skip-to-content')}</a>
      <header class="bar">
        <span class="mark"><Sign name="shield" /></span>
        <h1>{t('desk-title')}</h1>
        <nav aria-label={t('tabs')}>
          <ul>
            {tabs.map((tab) => (
              <li key={tab}>
                <a href={to(tab)} aria-current={tab === route.tab ? 'page' : undefined}>
                  <Sign name={tab} />{t(`tab-${tab}`)}
                  {tab === 'chats' && waiting > 0 && <span class="count" title={t('waiting-count', { count: waiting })}>{waiting}</span>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="bar-end">
          {talks(me.role) && <Availability desk={desk} me={me} queue={state.queue} />}
          <button type="button" class="icon-button small" aria-label={t('shortcuts')} title={`${t('shortcuts')} (?)`} onClick={() => setHelp(true)}><Sign name="keys" /></button>
          <span class="who"><span class="who-name">{me.name}</span><span class="who-role">{t(`role-${me.role}`)}</span></span>
          <button type="button" class="icon-button small" aria-label={t('sign-out')} title={t('sign-out')} onClick={() => void desk.signOut()}><Sign name="out" /></button>
        </div>
      </header>
      <Line state={state} />
      <main id="main" class="main" tabIndex={-1}>
        {route.tab === 'chats' && <Chats id={route.id} state={state} />}
        {route.tab === 'cases' && <Cases route={route} />}
        {route.tab === 'audit' && <Audit route={route} />}
        {route.tab === 'dashboard' && <Dashboard />}
        {route.tab === 'learning' && <Learning route={route} />}
        {route.tab === 'agents' && <Agents />}
      </main>
      {help && <Help where={route.tab} onClose={() => setHelp(false)} />}
    </DeskContext.Provider>
  );
}

/** The network is gone: since when, and what that means. Always in the page, so that it is announced. */
function Line({ state: { silentSince, connection } }: { state: Desk }): JSX.Element {
  return (
    <div class={silentSince ? 'line silent' : 'line'} role="status">
      {silentSince !== null && <><Sign name="warning" /><span>
        <strong>{connection === 'offline' ? t('line-offline') : t('line-reconnecting')}</strong>{' '}
        {t('line-kept', { time: clock(new Date(silentSince).toISOString()) })}
      </span></>}
    </div>
  );
}

function Availability({ desk, me, queue }: { desk: DeskRun; me: Me; queue: Desk['queue'] }): JSX.Element {
  const [failed, setFailed] = useState(false);
  async function change(available: boolean): Promise<void> {
    try { await desk.available(available); setFailed(false); } catch { setFailed(true); }
  }
  return (
    <label class="switch" title={failed ? t('error-network') : t('available-hint')}>
      <input type="checkbox" role="switch" checked={me.available} onChange={(event) => void change(event.currentTarget.checked)} />
      <span class="switch-track" aria-hidden="true" />
      <span>{me.available ? t('available') : t('away')}</span>
      {queue && <span class="load" title={t('capacity')}>{queue.mine.length}/{me.capacity}</span>}
    </label>
  );
}

/** From one part of the view to the next, round and round. */
function nextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.offsetParent !== null);
  const now = panes.findIndex((pane) => pane.contains(document.activeElement));
  beside(panes, now, 1)?.focus();
}
