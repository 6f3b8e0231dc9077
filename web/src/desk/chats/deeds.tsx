import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../app/i18n';
import { RESOLUTIONS, type ChatCard, type Problem, type Resolution, type Summary } from '../../protocol';
import { useAsked, useDesk, useDoing } from '../context';
import { Loading, Trouble } from '../parts/bits';
import { Ask } from '../parts/Dialog';
import { language } from '../words';

interface Deed { id: string; card: ChatCard; onClose(): void; onDone(told: string): void }

export function Steal({ card, onClose, onDone, claim, busy, problem }: Deed & { claim(reason: string): Promise<boolean>; busy: boolean; problem: Problem | null }): JSX.Element {
  const [reason, setReason] = useState('');
  return (
    <Ask
      title={t('steal-title', { name: card.owner_name ?? '' })} submit={t('steal-submit')} busy={busy} problem={problem} onClose={onClose}
      onSubmit={() => { if (reason.trim()) void claim(reason.trim()).then((ok) => ok && onDone(t('steal-done'))); }}
    >
      <p class="quiet">{t('steal-about', { name: card.owner_name ?? '' })}</p>
      <label class="field"><span>{t('reason')}</span><textarea required rows={2} maxLength={500} value={reason} onInput={(event) => setReason(event.currentTarget.value)} /></label>
    </Ask>
  );
}

const QUEUE = ' queue';

export function Transfer({ id, card, onClose, onDone }: Deed): JSX.Element {
  const { desk, me } = useDesk();
  const agents = useAsked(desk.api.agents, []);
  const doing = useDoing();
  const [to, setTo] = useState('');
  const there = (agents.found?.agents ?? []).filter((one) => one.id !== me.id && ['agent', 'lead'].includes(one.role) && one.online);
  const name = there.find((one) => one.id === to)?.name ?? '';
  return (
    <Ask
      title={t('transfer-title')} submit={t('transfer')} busy={doing.busy} problem={doing.problem} onClose={onClose}
      onSubmit={() => { if (to) void doing.attempt(() => desk.api.transfer(id, card.epoch, to === QUEUE ? null : to)).then((ok) => ok && onDone(name ? t('transfer-done', { name }) : t('transfer-queued'))); }}
    >
      {agents.problem && <Trouble problem={agents.problem} again={() => void agents.again()} />}
      {!agents.found && agents.loading && <Loading />}
      {agents.found && !there.length && <p class="quiet">{t('transfer-nobody')}</p>}
      <fieldset class="picks"><legend class="visually-hidden">{t('transfer-to')}</legend>
        <label class="pick"><input type="radio" name="to" required checked={to === QUEUE} onChange={() => setTo(QUEUE)} /><strong>{t('transfer-queue')}</strong></label>
        {there.map((one) => (
          <label key={one.id} class="pick">
            <input type="radio" name="to" value={one.id} checked={to === one.id} onChange={() => setTo(one.id)} />
            <strong>{one.name}</strong>
            <span class="quiet">{one.available ? t('available') : t('away')} · {t('chats-of', { chats: one.chats, capacity: one.capacity })} · {one.languages.map(language).join(', ')}</span>
          </label>
        ))}
      </fieldset>
    </Ask>
  );
}

export function HandBack({ id, card, summary, onClose, onDone }: Deed & { summary: Summary | null }): JSX.Element {
  const { desk } = useDesk();
  const doing = useDoing();
  const steps = summary?.resume_steps ?? [];
  const [step, setStep] = useState(steps[0]?.id ?? '');
  return (
    <Ask
      title={t('hand-back-title')} submit={t('hand-back')} busy={doing.busy} problem={doing.problem} onClose={onClose}
      onSubmit={() => void doing.attempt(() => desk.api.handBack(id, card.epoch, step || undefined)).then((ok) => ok && onDone(t('hand-back-done')))}
    >
      <p class="quiet">{t('hand-back-about')}</p>
      {steps.length > 0
        ? (
          <fieldset class="picks"><legend>{t('hand-back-step')}</legend>
            {steps.map((one) => (
              <label key={one.id} class="pick">
                <input type="radio" name="step" value={one.id} checked={step === one.id} onChange={() => setStep(one.id)} />
                <strong>{one.title}</strong>
              </label>
            ))}
          </fieldset>
        )
        : <p>{t('hand-back-nowhere')}</p>}
    </Ask>
  );
}

export function Resolve({ id, card, onClose, onDone }: Deed): JSX.Element {
  const { desk } = useDesk();
  const doing = useDoing();
  const [reason, setReason] = useState<Resolution | ''>('');
  const [message, setMessage] = useState('');
  return (
    <Ask
      title={t('resolve-title')} submit={t('resolve')} busy={doing.busy} problem={doing.problem} onClose={onClose}
      onSubmit={() => { if (reason) void doing.attempt(() => desk.api.resolve(id, card.epoch, reason, message.trim() || undefined)).then((ok) => ok && onDone(t('resolve-done'))); }}
    >
      <label class="field"><span>{t('reason')}</span>
        <select required value={reason} onChange={(event) => setReason(event.currentTarget.value as Resolution)}>
          <option value="">{t('choose')}</option>
          {RESOLUTIONS.map((one) => <option key={one} value={one}>{t(`resolution-${one}`)}</option>)}
        </select>
      </label>
      <label class="field"><span>{t('resolve-message')}</span>
        <textarea rows={3} maxLength={2000} value={message} aria-describedby="resolve-hint" onInput={(event) => setMessage(event.currentTarget.value)} />
      </label>
      <p class="quiet" id="resolve-hint">{t('resolve-hint')}</p>
    </Ask>
  );
}
