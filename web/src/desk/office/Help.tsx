import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../app/i18n';
import { BINDINGS, type Where } from '../keys';
import { Dialog } from '../parts/Dialog';
import { keepSingleKeys, singleKeys } from '../session';
import { useDesk } from '../context';
import { TABS, tabsOf } from '../route';

const named = (key: string) => ({ Escape: 'Esc' })[key] ?? key;

function Keys({ keys }: { keys: string }): JSX.Element {
  const parts = keys.split(' ');
  return <>{parts.map((key, i) => <>{i > 0 && ` ${t('keys-then')} `}<kbd>{named(key)}</kbd></>)}</>;
}

/** Keys that belong to a part of the page while it has the focus, and stand in no map. */
const WITHIN: Partial<Record<Where, [keys: string, what: string][]>> = {
  chats: [['Enter', 'send'], ['Shift+Enter', 'line'], ['/', 'canned']],
  cases: [['+', 'zoom-in'], ['-', 'zoom-out'], ['0', 'zoom-whole'], ['r', 'turn'], ['←↑→↓', 'pan'], ['n', 'picture-next'], ['p', 'picture-previous'], ['y', 'mark-pass'], ['x', 'mark-fail'], ['u', 'mark-unclear']],
};

export function Help({ where, onClose }: { where: Where; onClose(): void }): JSX.Element {
  const { me } = useDesk();
  const [single, setSingle] = useState(singleKeys());
  const tabs = tabsOf(me.role);
  const open = BINDINGS.filter(({ command }) => !TABS.some((tab) => tab === command) || tabs.some((tab) => tab === command));
  const groups: [string, [string, string][]][] = [
    [t('keys-everywhere'), open.filter((one) => !one.where).map(({ keys, command }) => [keys, t(`command-${command}`)])],
    [t(`keys-${where}`), open.filter((one) => one.where === where).map(({ keys, command }) => [keys, t(`command-${command}`)])],
    [t(`keys-within-${where}`), (WITHIN[where] ?? []).map(([keys, what]) => [keys, t(`within-${what}`)])],
  ];
  return (
    <Dialog title={t('shortcuts')} wide onClose={onClose}>
      <div class="help">
        {groups.filter(([, rows]) => rows.length).map(([title, rows]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>{rows.map(([keys, what]) => <div key={keys}><dt><Keys keys={keys} /></dt><dd>{what}</dd></div>)}</dl>
          </section>
        ))}
      </div>
      <label class="check">
        <input type="checkbox" checked={single} onChange={(event) => { setSingle(event.currentTarget.checked); keepSingleKeys(event.currentTarget.checked); }} />
        <span>{t('single-keys')}</span>
      </label>
    </Dialog>
  );
}
