import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { t, tOr } from '../../app/i18n';
import type { Summary as Told } from '../../protocol';
import { useCommand, useDesk } from '../context';
import type { Conversation } from '../conversation';
import { Chip, Due, Facts, Section, When } from '../parts/bits';
import { Sign } from '../parts/Sign';
import { tabsOf, to } from '../route';
import { language, named } from '../words';

const TRUST = { anonymous: 'bad', signed_in: 'good', password: 'warn', mailbox: 'good', factors: 'good' } as const;

function Step({ step }: { step: NonNullable<Told['step']> }): JSX.Element {
  return (
    <div class="step-now">
      <p><strong>{step.title}</strong> <span class="quiet">{t('step-of', { n: step.n, of: step.of })}</span></p>
      <div class="pips" aria-hidden="true">{Array.from({ length: step.of }, (_, i) => <i key={i} class={i + 1 < step.n ? 'done' : i + 1 === step.n ? 'now' : ''} />)}</div>
    </div>
  );
}

export function Summary({ state: { summary, card } }: { state: Conversation }): JSX.Element | null {
  const { me } = useDesk();
  const box = useRef<HTMLElement>(null);
  useCommand('summary', () => box.current?.focus());
  if (!summary || !card) return null;
  const cases = tabsOf(me.role).includes('cases');
  return (
    <aside class="about" aria-label={t('summary')} ref={box} tabIndex={-1} data-pane>
      <Section title={t('why-here')}>
        <p class="why"><strong>{summary.reason_text || named('reason', summary.reason ?? card.reason) || t('why-none')}</strong></p>
        {(summary.sla_due_at ?? card.sla_due_at) && <p><Due at={summary.sla_due_at ?? card.sla_due_at} long /></p>}
        {summary.last_error && <p class="last-error"><Sign name="warning" /><span><strong>{t('last-error')}</strong> {summary.last_error}</span></p>}
      </Section>

      <Section title={t('journey')} aside={card.case_id && (cases ? <a href={to('cases', card.case_id)}>{card.case_id}</a> : <span class="mono">{card.case_id}</span>)}>
        {summary.journey
          ? <p class="journey-line">{t(`case-${summary.journey}`)} {summary.state && <Chip tone="accent">{t(`case-state-${summary.state}`)}</Chip>}</p>
          : <p class="quiet">{t('journey-none')}</p>}
        {summary.step && <Step step={summary.step} />}
      </Section>

      <Section title={t('who')}>
        <Facts facts={[
          [t('assurance'), <Chip tone={TRUST[summary.assurance] ?? 'plain'} icon={summary.assurance === 'anonymous' ? 'warning' : 'shield'}>{named('assurance', summary.assurance)}</Chip>],
          [t('language'), language(summary.language)],
          [t('channel'), t(`channel-${card.channel}`)],
          ...summary.facts.map(({ label, value }): [string, JSX.Element] => [label, <span class="mono">{value}</span>]),
        ]} />
      </Section>

      {summary.tries.length > 0 && (
        <Section title={t('tries')}>
          <Facts facts={summary.tries.map(({ label, used, of }): [string, JSX.Element] => [label, <span class={used >= of ? 'used-up' : ''}>{t('tries-of', { used, of })}</span>])} />
        </Section>
      )}

      {summary.evidence.length > 0 && (
        <Section title={t('evidence')}>
          <ul class="evidence-list">
            {summary.evidence.map(({ evidence_id, item, at, problems }) => (
              <li key={evidence_id}>
                <Sign name="picture" /><span><strong>{tOr('upload-item', item ?? 'picture')}</strong> <When at={at} />
                  {problems.length > 0
                    ? <span class="flawed">{problems.map((one) => named('flaw', one)).join(', ')}</span>
                    : <span class="quiet">{t('evidence-fine')}</span>}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}

      <Section title={t('previous')}>
        {summary.previous.length
          ? <ul class="previous">{summary.previous.map((one) => (
            <li key={one.conversation_id}><a href={to('chats', one.conversation_id)}>{one.reference}</a> <When at={one.last_at} />
              <span class="quiet">{one.reason ? named('reason', one.reason) : one.last_text}</span></li>
          ))}</ul>
          : <p class="quiet">{t('previous-none')}</p>}
      </Section>
    </aside>
  );
}
