import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { problemOf } from '../../app/api';
import { t, tOr } from '../../app/i18n';
import type { CaseShown, Problem } from '../../protocol';
import type { CaseDecisionBody } from '../api';
import { useAsked, useDesk, useDoing } from '../context';
import { Chip, Due, Facts, Loading, Section, Trouble, When } from '../parts/bits';
import { Ask } from '../parts/Dialog';
import { Sign } from '../parts/Sign';
import { decides, tabsOf, to } from '../route';
import { calendar, exact, named } from '../words';
import { differences, type Difference } from './changes';
import type { Marks } from './checklist';
import { blank, ChecklistCard, Decide, Proposal, type Form } from './Decide';
import { Evidence, Faces } from './Evidence';
import { useAlbum } from './Viewer';

export function Console({ id, onDecided }: { id: string; onDecided(): void }): JSX.Element {
  const { desk, me } = useDesk();
  const asked = useAsked(() => desk.api.case(id), [id]);
  const album = useAlbum();
  const [shown, setShown] = useState<CaseShown | null>(null);
  const [changed, setChanged] = useState<Difference[]>([]);
  const [marks, setMarks] = useState<Marks>({});
  const [form, setForm] = useState<Form>(blank);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [told, setTold] = useState('');
  const [reversing, setReversing] = useState(false);

  useEffect(() => { if (asked.found) setShown(asked.found); }, [asked.found]);

  if (asked.problem && !shown) return <div class="console"><Trouble problem={asked.problem} again={() => void asked.again()} /></div>;
  if (!shown) return <div class="console"><Loading /></div>;
  const found = shown;

  /** The case as it is now, with what is different from what was on the screen. */
  async function look(): Promise<CaseShown> {
    const now = await desk.api.case(id);
    setShown(now);
    return now;
  }

  async function decide(body: CaseDecisionBody): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    setChanged([]);
    try {
      const left = await desk.api.decide(id, body);
      await look();
      setForm(blank);
      setTold(left.stage === 'second' ? t('decided-first') : t('decided', { outcome: t(`outcome-done-${body.outcome}`) }));
      onDecided();
    } catch (error) {
      const refused = problemOf(error);
      setProblem(refused);
      if (['stale', 'step_not_open'].includes(refused.code)) await look().then((now) => setChanged(differences(found, now)), () => undefined);
    } finally { setBusy(false); }
  }

  const list = found.checklist ?? [];
  const open = found.state === 'in_review' && decides(me.role);
  return (
    <div class="console">
      <header class="console-head">
        <h2>{found.case_id}</h2>
        <Chip tone="accent">{t(`case-${found.journey}`)}</Chip>
        <Chip tone={found.state === 'in_review' ? 'warn' : 'plain'}>{t(`case-state-${found.state}`)}</Chip>
        {found.risk === 'high' && <Chip tone="bad" icon="flag">{t('risk-high')}</Chip>}
        {found.why && <Chip>{named('why', found.why)}</Chip>}
        {found.escalated && <Chip tone="warn">{t('escalated')}</Chip>}
        {found.alarm_at && <Chip tone="bad" icon="warning">{t('frozen-by-owner')}</Chip>}
        <span class="grow" />
        {found.approvals_needed !== null && found.state === 'in_review' && <Chip>{t('approvals', { have: found.approvals, need: found.approvals_needed })}</Chip>}
        <Due at={found.due_at} long />
        {found.conversation_id && tabsOf(me.role).includes('chats') && <a class="button" href={to('chats', found.conversation_id)}><Sign name="chats" />{t('to-conversation')}</a>}
        {tabsOf(me.role).includes('audit') && <a class="button" href={to('audit', null, { replay: found.case_id })}><Sign name="audit" />{t('to-replay')}</a>}
        {found.reversible_until && decides(me.role) && <button type="button" class="button" onClick={() => setReversing(true)}><Sign name="back" />{t('reverse')}</button>}
      </header>
      <div class="told-box" role="status">
        {found.also_open?.map(({ name, at }) => <p class="told" key={name}><Sign name="eye" /><span>{t('also-open', { name })} <When at={at} /></span></p>)}
        {told && <p class="told good"><Sign name="check" />{told}</p>}
        {changed.length > 0 && (
          <div class="told bad"><Sign name="info" /><div>
            <p><strong>{t('changed-title')}</strong> {t('changed-body')}</p>
            <ul class="changed">{changed.map((one, i) => <li key={i}>{t(`changed-${one.what}`, { detail: worded(one) })}</li>)}</ul>
          </div></div>
        )}
      </div>
      <div class="console-body">
        <div class="console-main">
          <Evidence found={found} album={album} />
          <Faces found={found} album={album} />
        </div>
        <aside class="console-side" data-pane tabIndex={-1} aria-label={t('deciding')}>
          {!open && found.staged && <div class="decide"><Proposal found={found} /></div>}
          {open && list.length > 0 && <ChecklistCard found={found} list={list} marks={marks} onMark={(at, verdict) => setMarks((now) => ({ ...now, [at]: verdict }))} />}
          <Decide found={found} list={list} marks={marks} form={form} onForm={setForm} busy={busy} problem={changed.length ? null : problem} onDecide={(body) => void decide(body)} />
          <About found={found} />
        </aside>
      </div>
      {reversing && <Reverse found={found} onClose={() => setReversing(false)} onDone={(text) => { setReversing(false); setTold(text); void look(); onDecided(); }} />}
    </div>
  );
}

function worded({ what, detail = '' }: Difference): string {
  if (what === 'state') return tOr('case-state', detail);
  return ['evidence', 'evidence_gone', 'finding'].includes(what) ? tOr('upload-item', detail) : detail;
}

const yes = (value: boolean) => (value ? t('yes') : t('no'));

function About({ found }: { found: CaseShown }): JSX.Element {
  const { account } = found;
  return (
    <>
      <Section title={t('account')}>
        {account ? (
          <Facts facts={[
            [t('account-email'), <span class="mono">{account.email}</span>],
            [t('account-number'), account.number_ending ? t('number-ending', { digits: account.number_ending }) : t('none')],
            [t('account-tools'), account.tools.length ? account.tools.map((one) => named('tool', one)).join(', ') : t('none')],
            [t('account-tools-lost'), yes(account.tools_said_lost === true)],
            [t('account-password-forgotten'), yes(account.password_forgotten === true)],
            [t('account-verified'), yes(account.primary_verified)],
            [t('account-high-value'), yes(account.high_value)],
            [t('account-frozen'), yes(account.frozen)],
            [t('account-opened'), calendar(account.opened_at)],
            [t('account-last-reset'), account.last_reset_at ? calendar(account.last_reset_at) : t('none')],
          ]} />
        ) : <p class="quiet">{t('account-unknown')}</p>}
      </Section>
      <Section title={t('proofs')}>
        {found.proofs.length ? <p>{found.proofs.map((one) => <Chip key={one} tone="good" icon="check">{named('proof', one)}</Chip>)}</p> : <p class="quiet">{t('none')}</p>}
      </Section>
      <Section title={t('decisions')}>
        {found.decisions.length ? (
          <ol class="decisions">{found.decisions.map((one, i) => (
            <li key={i}><p><strong>{one.agent}</strong> {named('outcome', one.outcome)} <When at={one.at} />{one.waits_for_another && <Chip tone="warn">{t('waits-for-second')}</Chip>}</p>
              {one.reason_code && <p class="quiet">{found.reasons?.[one.outcome]?.find(({ code }) => code === one.reason_code)?.text ?? named('reason-of', one.reason_code)}</p>}
              <p>{one.reason}</p></li>
          ))}</ol>
        ) : <p class="quiet">{t('decisions-none')}</p>}
      </Section>
    </>
  );
}

function Reverse({ found, onClose, onDone }: { found: CaseShown; onClose(): void; onDone(told: string): void }): JSX.Element {
  const { desk } = useDesk();
  const doing = useDoing();
  const [code, setCode] = useState('');
  const [reason, setReason] = useState('');
  return (
    <Ask
      title={t('reverse-title', { id: found.case_id })} submit={t('reverse-submit')} danger busy={doing.busy} problem={doing.problem} onClose={onClose}
      onSubmit={() => void doing.attempt(() => desk.api.reverse(found.case_id, { version: found.version, reason: reason.trim(), reason_code: code }))
        .then((ok) => ok && onDone(t('reverse-done')))}
    >
      <p class="quiet">{t('reverse-about', { until: exact(found.reversible_until!) })}</p>
      <label class="field"><span>{t('reason-code')}</span>
        <select required value={code} onChange={(event) => setCode(event.currentTarget.value)}>
          <option value="">{t('choose')}</option>
          {(found.reasons?.reverse ?? []).map((one) => <option key={one.code} value={one.code}>{one.text}</option>)}
        </select>
      </label>
      <label class="field"><span>{t('reason-own')}</span><textarea required rows={3} maxLength={2000} value={reason} onInput={(event) => setReason(event.currentTarget.value)} /></label>
    </Ask>
  );
}
