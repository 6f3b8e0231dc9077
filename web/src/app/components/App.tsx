import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Chat } from '../chat';
import { postUnread } from '../host';
import { currentCase, openSecure, owner, progress, timeline, unread } from '../view';
import { CaseStrip } from './CaseStrip';
import { Composer } from './Composer';
import { ChatContext, SurroundingsContext } from './context';
import { GateScreen } from './GateScreen';
import { Header } from './Header';
import { Log } from './Log';
import { Progress } from './Progress';
import { QueueCard } from './QueueCard';
import { StartFailed, Lost } from './Screens';
import { Status } from './Status';

export function App({ chat }: { chat: Chat }): JSX.Element {
  const [state, setState] = useState(chat.state);
  // Before the first paint, which a hidden frame may never have: nothing that happens meanwhile is missed.
  useLayoutEffect(() => chat.subscribe(setState), [chat]);

  const count = unread(state);
  useLayoutEffect(() => postUnread(state.open ? 0 : count), [count, state.open]);

  useEffect(() => {
    // The menu and the dialog take Esc first and mark it as used.
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) chat.close();
    };
    document.addEventListener('keydown', escape);
    return () => document.removeEventListener('keydown', escape);
  }, []);

  const items = timeline(state);
  const secure = openSecure(items);
  const talking = owner(state);
  const { gate } = state;
  const broken = state.phase === 'failed' || state.phase === 'lost';

  return (
    <ChatContext.Provider value={chat}>
      <Header owner={talking} menu={!broken && !gate} />
      <main class="body">
        {gate ? <GateScreen key={gate.code} gate={gate} /> : broken
          ? (state.phase === 'lost' ? <Lost /> : <StartFailed />)
          : (
            <>
              <div class="strips">
                <Progress steps={progress(state)} />
                <CaseStrip found={currentCase(state)} />
              </div>
              <SurroundingsContext.Provider value={chat}><Log items={items} state={state} /></SurroundingsContext.Provider>
              {talking.owner === 'queue' && <QueueCard owner={talking} />}
              <Status state={state} />
              <Composer secure={secure?.body} />
            </>
          )}
      </main>
    </ChatContext.Provider>
  );
}
