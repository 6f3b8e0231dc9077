import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../app/i18n';
import type { Colleague, Role, Welcome } from '../../protocol';
import { useAsked, useDesk, useDoing } from '../context';
import { Chip, Loading, Trouble } from '../parts/bits';
import { Ask, Dialog } from '../parts/Dialog';
import { Sign } from '../parts/Sign';
import { language } from '../words';

const ROLES: Role[] = ['agent', 'reviewer', 'lead', 'auditor', 'admin'];
const USUAL_CAPACITY = 4;

export function Agents(): JSX.Element {
  const { desk, me } = useDesk();
  const { found, problem, again } = useAsked(desk.api.agents, []);
  const [adding, setAdding] = useState(false);
  const [welcome, setWelcome] = useState<{ of: string; told: Welcome } | null>(null);
  const [leaving, setLeaving] = useState<Colleague | null>(null);
  const sending = useDoing();
  return (
    <div class="office" data-pane tabIndex={-1}>
      <header class="office-head">
        <h2>{t('people-who-work')}</h2><span class="grow" />
        <button type="button" class="button primary" onClick={() => setAdding(true)}><Sign name="plus" />{t('add-agent')}</button>
      </header>
      {problem && !found && <Trouble problem={problem} again={() => void again()} />}
      {!found && !problem && <Loading />}
      {found && (
        <div class="sheet">
          <table class="table">
            <caption class="visually-hidden">{t('people-who-work')}</caption>
            <thead><tr>{['name', 'role', 'address', 'languages', 'chats', 'state'].map((one) => <th key={one} scope="col">{t(`agent-${one}`)}</th>)}<th scope="col"><span class="visually-hidden">{t('agent-deeds')}</span></th></tr></thead>
            <tbody>{found.agents.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.name}</th>
                <td>{t(`role-${one.role}`)}</td>
                <td class="mono">{one.email_masked ?? '–'}</td>
                <td>{one.languages.map(language).join(', ')}</td>
                <td>{t('chats-of', { chats: one.chats, capacity: one.capacity })}</td>
                <td>{one.active === false ? <Chip tone="bad">{t('sent-away')}</Chip> : one.online ? <Chip tone="good">{one.available ? t('available') : t('away')}</Chip> : <Chip>{t('offline-agent')}</Chip>}</td>
                <td>{one.active !== false && one.id !== me.id && <button type="button" class="button" aria-label={t('send-away-name', { name: one.name })} onClick={() => { sending.clear(); setLeaving(one); }}>{t('send-away')}</button>}</td>
              </tr>
            ))}</tbody>
          </table>
        </div>
      )}
      {adding && <Add onClose={() => setAdding(false)} onAdded={(of, told) => { setAdding(false); setWelcome({ of, told }); void again(); }} />}
      {welcome && (
        <Dialog title={t('welcome-title', { name: welcome.of })} onClose={() => setWelcome(null)}>
          <div class="form">
            <p class="staged"><Sign name="warning" /><span>{t('welcome-once')}</span></p>
            <label class="field"><span>{t('welcome-password')}</span><input class="mono" readOnly value={welcome.told.password} onFocus={(event) => event.currentTarget.select()} /></label>
            <label class="field"><span>{t('welcome-totp')}</span><textarea class="mono" readOnly rows={3} value={welcome.told.totp_uri} onFocus={(event) => event.currentTarget.select()} /></label>
          </div>
        </Dialog>
      )}
      {leaving && (
        <Ask
          title={t('send-away-title', { name: leaving.name })} submit={t('send-away')} danger busy={sending.busy} problem={sending.problem} onClose={() => setLeaving(null)}
          onSubmit={() => void sending.attempt(() => desk.api.sendAway(leaving.id)).then((ok) => { if (ok) { setLeaving(null); void again(); } })}
        ><p>{t('send-away-about')}</p></Ask>
      )}
    </div>
  );
}

function Add({ onClose, onAdded }: { onClose(): void; onAdded(name: string, told: Welcome): void }): JSX.Element {
  const { desk } = useDesk();
  const doing = useDoing();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('agent');
  const [languages, setLanguages] = useState('en');
  const [capacity, setCapacity] = useState(USUAL_CAPACITY);
  async function add(): Promise<void> {
    let told: Welcome | undefined;
    const spoken = languages.split(/[\s,;]+/).filter(Boolean);
    if (await doing.attempt(async () => { told = await desk.api.addAgent({ name: name.trim(), email: email.trim(), role, languages: spoken, capacity }); })) onAdded(name.trim(), told!);
  }
  return (
    <Ask title={t('add-agent')} submit={t('add-submit')} busy={doing.busy} problem={doing.problem} onClose={onClose} onSubmit={() => void add()}>
      <label class="field"><span>{t('agent-name')}</span><input required maxLength={64} value={name} aria-describedby="name-hint" onInput={(event) => setName(event.currentTarget.value)} /></label>
      <p class="quiet" id="name-hint">{t('name-hint')}</p>
      <label class="field"><span>{t('sign-in-email')}</span><input type="email" required value={email} onInput={(event) => setEmail(event.currentTarget.value)} /></label>
      <label class="field"><span>{t('agent-role')}</span>
        <select value={role} onChange={(event) => setRole(event.currentTarget.value as Role)}>{ROLES.map((one) => <option key={one} value={one}>{t(`role-${one}`)}</option>)}</select>
      </label>
      <label class="field"><span>{t('agent-languages-hint')}</span><input value={languages} onInput={(event) => setLanguages(event.currentTarget.value)} /></label>
      <label class="field"><span>{t('agent-capacity')}</span><input type="number" min={1} max={40} value={capacity} onInput={(event) => setCapacity(event.currentTarget.valueAsNumber || USUAL_CAPACITY)} /></label>
    </Ask>
  );
}
