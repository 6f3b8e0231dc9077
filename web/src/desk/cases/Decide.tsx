import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { t, tOr } from '../../app/i18n';
import type { CaseShown, Checklist as List, Me, Outcome, Problem, Verdict } from '../../protocol';
import type { CaseDecisionBody } from '../api';
import { useCommand, useDesk } from '../context';
import { Chip, When } from '../parts/bits';
import { Refusal } from '../parts/Dialog';
import { Sign } from '../parts/Sign';
import { decides } from '../route';
import { named } from '../words';
import { byKey, place, places, summed, unmarked, type Marks } from './checklist';

const VERDICTS: Verdict[] = ['pass', 'fail', 'unclear'];
const KEYS: Record<Verdict, string> = { pass: 'y', fail: 'x', unclear: 'u' };
const OUTCOMES: Outcome[] = ['approve', 'ask_again', 'reject', 'escalate'];
const ITEMS = ['history_email', 'counterparty_record'];
/** As many as the service takes of one document: who reads more reads none. */
const MOST_FLAWS = 6;
const FLAWS: Record<string, string[]> = {
  history_email: ['not_our_mail', 'no_mail', 'mail_not_of_these', 'address_not_visible', 'body_not_visible', 'too_small', 'no_text', 'truncated'],
  counterparty_record: ['from_email', 'block_explorer', 'own_record', 'coin_missing', 'amount_missing', 'time_missing', 'address_or_txid_missing', 'truncated', 'too_small', 'no_text'],
};

export function ChecklistCard({ found, list, marks, onMark }: { found: CaseShown; list: List[]; marks: Marks; onMark(place: string, verdict: Verdict): void }): JSX.Element {
  const box = useRef<HTMLElement>(null);
  const order = places(list);
  const rows = () => [...box.current!.querySelectorAll<HTMLElement>('.rule')];
  useCommand('checklist', () => (rows()[Math.max(order.findIndex((one) => !marks[one]), 0)]?.querySelector<HTMLElement>('input:checked') ?? rows()[Math.max(order.findIndex((one) => !marks[one]), 0)]?.querySelector('input'))?.focus());

  function onKeyDown(event: KeyboardEvent, at: string): void {
    const verdict = byKey(event.key);
    if (!verdict || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onMark(at, verdict);
    rows()[order.indexOf(at) + 1]?.querySelector('input')?.focus();
  }
  const left = unmarked(list, marks);
  return (
    <section class="checklist" aria-label={t('checklist')} ref={box}>
      <div class="section-head"><h3>{t('checklist')}</h3><span class="quiet" role="status">{left ? t('rules-left', { count: left }) : t('rules-done')}</span></div>
      {list.map((of) => (
        <div key={`${of.item}/${of.evidence_id}`} class="rules">
          <p class="rules-of">{tOr('upload-item', of.item)}{of.evidence_id
            ? <span class="quiet">{t('picture-n', { n: found.evidence.findIndex(({ evidence_id }) => evidence_id === of.evidence_id) + 1 })}</span>
            : <Chip tone="warn">{t('not-sent-item')}</Chip>}</p>
          {of.rules.map((rule) => {
            const at = place(of, rule.id);
            return (
              <fieldset key={at} class={`rule ${marks[at] ?? ''}`} onKeyDown={(event) => onKeyDown(event, at)}>
                <legend>{rule.text}{rule.read && <span class="machine"> {t('machine-says', { verdict: t(`verdict-${rule.read}`) })}</span>}</legend>
                <span class="verdicts">
                  {VERDICTS.map((verdict) => (
                    <label key={verdict} class={`verdict ${verdict}`} title={`${t(`verdict-${verdict}`)} (${KEYS[verdict]})`}>
                      <input type="radio" name={at} checked={marks[at] === verdict} onChange={() => onMark(at, verdict)} />
                      <Sign name={verdict === 'pass' ? 'check' : verdict === 'fail' ? 'cross' : 'minus'} /><span class="visually-hidden">{t(`verdict-${verdict}`)}</span>
                    </label>
                  ))}
                </span>
              </fieldset>
            );
          })}
        </div>
      ))}
    </section>
  );
}

/** Whose proposal waits for a second person: one's own one cannot confirm. */
const isOwn = ({ staged }: CaseShown, me: Me): boolean => Boolean(staged && (staged.agent_id ? staged.agent_id === me.id : staged.by === me.name));

export function Proposal({ found }: { found: CaseShown }): JSX.Element | null {
  const { me } = useDesk();
  const { staged } = found;
  if (!staged) return null;
  const outcome = t(`outcome-${staged.outcome ?? 'approve'}`);
  return (
    <p class={staged.holds === false ? 'staged void' : 'staged'}><Sign name="hand" /><span>
      {t(isOwn(found, me) ? 'staged-own' : 'staged', { name: staged.by, outcome })} <When at={staged.at} />
      {staged.holds === false && <> {t('staged-void')}</>}
    </span></p>
  );
}

/** What is being written about a case; it outlives a refusal. */
export interface Form { outcome: Outcome | ''; code: string; reason: string; items: string[]; flaws: Record<string, string[]> }
export const blank: Form = { outcome: '', code: '', reason: '', items: [], flaws: {} };

interface DecideProps {
  found: CaseShown; list: List[]; marks: Marks; form: Form; onForm(form: Form): void; busy: boolean; problem: Problem | null;
  onDecide(body: CaseDecisionBody): void;
}

export function Decide({ found, list, marks, form, onForm, busy, problem, onDecide }: DecideProps): JSX.Element | null {
  const { me } = useDesk();
  const box = useRef<HTMLFormElement>(null);
  useCommand('decide', () => (box.current?.querySelector<HTMLElement>('input:checked') ?? box.current?.querySelector('input'))?.focus());
  if (found.state !== 'in_review' || !decides(me.role)) return null;

  const { staged } = found;
  const own = isOwn(found, me);
  const waits = staged && (staged.outcome ?? 'approve');
  const two = (found.approvals_needed ?? 1) > 1;
  const reasons = form.outcome ? found.reasons?.[form.outcome] ?? [] : [];
  const fails = places(list).filter((one) => marks[one] === 'fail').length;
  const left = unmarked(list, marks);
  const second = form.outcome !== '' && form.outcome === waits;

  function submit(): void {
    if (!form.outcome || busy || (own && second)) return;
    onDecide({
      version: found.version, outcome: form.outcome, reason: form.reason.trim(), reason_code: form.code, checklist: summed(list, marks),
      ...(form.outcome === 'ask_again' && form.items.length ? { items: form.items, flaws: Object.fromEntries(Object.entries(form.flaws).filter(([item, of]) => form.items.includes(item) && of.length)) } : {}),
    });
  }
  const toggle = (of: string[], one: string) => (of.includes(one) ? of.filter((other) => other !== one) : [...of, one]);

  return (
    <form class="decide" aria-label={t('decision')} ref={box} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <h3>{t('decision')}</h3>
      <Proposal found={found} />
      <fieldset class="outcomes"><legend class="visually-hidden">{t('outcome')}</legend>
        {OUTCOMES.map((outcome) => (
          <label key={outcome} class={`pick outcome ${outcome}`}>
            <input type="radio" name="outcome" required checked={form.outcome === outcome} onChange={() => onForm({ ...form, outcome, code: '' })} />
            <strong>{t(`outcome-${outcome}`)}</strong>
          </label>
        ))}
      </fieldset>
      {form.outcome === 'ask_again' && ITEMS.map((item) => (
        <fieldset key={item} class="ask-item">
          <legend><label class="check"><input type="checkbox" checked={form.items.includes(item)} onChange={() => onForm({ ...form, items: toggle(form.items, item) })} /><strong>{tOr('upload-item', item)}</strong></label></legend>
          {form.items.includes(item) && FLAWS[item]!.map((flaw) => {
            const of = form.flaws[item] ?? [];
            return (
              <label key={flaw} class="check">
                <input type="checkbox" checked={of.includes(flaw)} disabled={!of.includes(flaw) && of.length >= MOST_FLAWS} onChange={() => onForm({ ...form, flaws: { ...form.flaws, [item]: toggle(of, flaw) } })} />
                <span>{named('flaw', flaw)}</span>
              </label>
            );
          })}
        </fieldset>
      ))}
      {form.outcome === 'ask_again' && <p class="quiet">{t('ask-again-hint')}</p>}
      <label class="field"><span>{t('reason-code')}</span>
        <select required value={form.code} disabled={!form.outcome} onChange={(event) => onForm({ ...form, code: event.currentTarget.value })}>
          <option value="">{t('choose')}</option>
          {reasons.map(({ code, text }) => <option key={code} value={code}>{text}</option>)}
        </select>
      </label>
      <label class="field"><span>{t('reason-own')}</span>
        <textarea required rows={2} maxLength={2000} value={form.reason} onInput={(event) => onForm({ ...form, reason: event.currentTarget.value })} />
      </label>
      {form.outcome === 'approve' && (fails > 0 || left > 0) && <p class="staged"><Sign name="warning" /><span>{fails > 0 ? t('approve-despite', { count: fails }) : t('approve-unmarked', { count: left })}</span></p>}
      <Refusal problem={problem} />
      <button type="submit" class={form.outcome === 'reject' ? 'button danger' : 'button primary'} aria-disabled={busy || (own && second)}>
        {form.outcome === '' ? t('decide') : second ? t('decide-second', { outcome: t(`outcome-${form.outcome}`) })
          : two && (form.outcome === 'approve' || form.outcome === 'reject') ? t('decide-first', { outcome: t(`outcome-${form.outcome}`) }) : t(`outcome-${form.outcome}`)}
      </button>
      {own && second && <p class="quiet">{t('own-second')}</p>}
    </form>
  );
}
