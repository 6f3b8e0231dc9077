import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../app/i18n';
import { useAsked, useDesk, useDoing } from '../context';
import { Chip, Facts, Loading, Section, Trouble, When } from '../parts/bits';
import { Refusal } from '../parts/Dialog';
import { Sign } from '../parts/Sign';
import { decides, to } from '../route';
import { named } from '../words';

/** An account that its owner has frozen: keep it so, or open it again. */
export function Alarm({ id, onDecided }: { id: string; onDecided(): void }): JSX.Element {
  const { desk, me } = useDesk();
  const { found, problem, again } = useAsked(() => desk.api.alarm(id), [id]);
  const doing = useDoing();
  const [outcome, setOutcome] = useState('');
  const [reason, setReason] = useState('');
  if (problem && !found) return <div class="console"><Trouble problem={problem} again={() => void again()} /></div>;
  if (!found) return <div class="console"><Loading /></div>;
  const { account } = found;

  async function decide(): Promise<void> {
    const done = await doing.attempt(() => desk.api.decideAlarm(id, { version: found!.version, outcome, reason: reason.trim() }));
    if (done) { setReason(''); setOutcome(''); onDecided(); }
    await again();
  }
  return (
    <div class="console alarm">
      <header class="console-head">
        <h2>{t('alarm-title')}</h2><Chip tone="bad" icon="warning">{t(`alarm-${found.state}`)}</Chip>
        <span class="grow" /><a class="button" href={to('cases', found.case_id)}><Sign name="cases" />{found.case_id}</a>
      </header>
      <div class="alarm-body">
        <div>
          <Section title={t('alarm-what')}>
            <p>{t('alarm-about')}</p>
            <Facts facts={[
              [t('alarm-raised'), <When at={found.raised_at} />],
              [t('alarm-case'), t(`case-state-${found.case_state}`)],
              [t('alarm-held'), found.withdrawals_held_until ? <When at={found.withdrawals_held_until} /> : t('none')],
              [t('account-email'), <span class="mono">{account.email}</span>],
              [t('account-number'), account.number_ending ? t('number-ending', { digits: account.number_ending }) : t('none')],
              [t('account-tools'), account.tools.length ? account.tools.map((one) => named('tool', one)).join(', ') : t('none')],
              [t('account-frozen'), account.frozen ? t('yes') : t('no')],
            ]} />
          </Section>
          <Section title={t('decisions')}>
            {found.decisions.length
              ? <ol class="decisions">{found.decisions.map((one, i) => <li key={i}><p><strong>{one.agent}</strong> {named('alarm-outcome', one.outcome)} <When at={one.at} />{one.waits_for_another && <Chip tone="warn">{t('waits-for-second')}</Chip>}</p><p>{one.reason}</p></li>)}</ol>
              : <p class="quiet">{t('decisions-none')}</p>}
          </Section>
        </div>
        {decides(me.role) && found.state !== 'lifted' && (
          <form class="decide" aria-label={t('decision')} onSubmit={(event) => { event.preventDefault(); void decide(); }}>
            <h3>{t('decision')}</h3>
            <fieldset class="outcomes"><legend class="visually-hidden">{t('outcome')}</legend>
              {['keep', 'lift'].map((one) => (
                <label key={one} class="pick"><input type="radio" name="outcome" required checked={outcome === one} onChange={() => setOutcome(one)} />
                  <span><strong>{t(`alarm-outcome-${one}`)}</strong> <span class="quiet">{t(`alarm-hint-${one}`, { have: found.approvals, need: found.approvals_needed })}</span></span></label>
              ))}
            </fieldset>
            <label class="field"><span>{t('reason-own')}</span><textarea required rows={3} maxLength={2000} value={reason} onInput={(event) => setReason(event.currentTarget.value)} /></label>
            <Refusal problem={doing.problem} />
            <button type="submit" class="button primary" aria-disabled={doing.busy}>{t('decide')}</button>
          </form>
        )}
      </div>
    </div>
  );
}
