import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../app/i18n';
import type { AlarmCard, CaseCard } from '../../protocol';
import { useAsked, useCommand, useDesk } from '../context';
import { Ago, Chip, Due, Empty, Loading, Trouble } from '../parts/bits';
import { Sign } from '../parts/Sign';
import { go, step, to, type Route } from '../route';
import { named } from '../words';
import { Alarm } from './Alarm';
import { Console } from './Console';

const STATES = ['in_review', 'more_info', 'open', 'completed', 'rejected', 'expired', 'cancelled'] as const;
const RELOAD_MS = 30_000;

export function Cases({ route }: { route: Route }): JSX.Element {
  const { desk, me } = useDesk();
  const [state, setState] = useState<string>('in_review');
  const [sort, setSort] = useState<'sla' | 'risk'>('sla');
  const box = useRef<HTMLSelectElement>(null);
  const asked = useAsked(() => desk.api.cases({ state, sort }), [state, sort]);
  const newest = useRef(asked.again);
  newest.current = asked.again;
  useEffect(() => {
    const timer = setInterval(() => void newest.current(), RELOAD_MS);
    return () => clearInterval(timer);
  }, []);

  const cases = asked.found?.cases ?? [];
  const move = (by: 1 | -1) => () => { const next = step(cases.map(({ case_id }) => case_id), me.role, by); if (next) go(to('cases', next)); };
  useCommand('next', move(1));
  useCommand('previous', move(-1));
  useCommand('search', () => box.current?.focus());
  useCommand('sort', () => setSort(sort === 'sla' ? 'risk' : 'sla'));

  return (
    <div class="cases">
      <nav class="side" aria-label={t('case-list')} data-pane tabIndex={-1}>
        <div class="find">
          <label><span class="visually-hidden">{t('filter-state')}</span>
            <select ref={box} value={state} onChange={(event) => setState(event.currentTarget.value)}>
              {STATES.map((one) => <option key={one} value={one}>{t(`case-state-${one}`)}</option>)}
            </select>
          </label>
          <fieldset class="sorts"><legend class="visually-hidden">{t('sort')}</legend>
            {(['sla', 'risk'] as const).map((one) => (
              <label key={one} class="mode"><input type="radio" name="sort" checked={sort === one} onChange={() => setSort(one)} />{t(`sort-${one}`)}</label>
            ))}
          </fieldset>
        </div>
        <div class="side-scroll">
          {asked.problem && <Trouble problem={asked.problem} again={() => void asked.again()} />}
          {!asked.found && !asked.problem && <Loading />}
          {asked.found && (
            <>
              {asked.found.alarms.length > 0 && <><h2 class="group">{t('alarms')} <span class="count">{asked.found.alarms.length}</span></h2>
                <ul class="cards">{asked.found.alarms.map((one) => <AlarmRow key={one.alarm_id} alarm={one} open={route.id === one.alarm_id} />)}</ul></>}
              <h2 class="group">{t(`case-state-${state}`)} <span class="count">{cases.length}</span></h2>
              {cases.length ? <ul class="cards">{cases.map((one) => <CaseRow key={one.case_id} found={one} open={route.id === one.case_id} />)}</ul> : <p class="group-empty">{t('cases-none')}</p>}
            </>
          )}
        </div>
      </nav>
      {route.kind === 'alarm' ? <Alarm key={route.id} id={route.id!} onDecided={() => void asked.again()} />
        : route.id ? <Console key={route.id} id={route.id} onDecided={() => void asked.again()} />
          : <section class="console nobody"><Empty icon="cases" title={t('no-case-title')}><p class="quiet">{t('no-case-body')}</p></Empty></section>}
    </div>
  );
}

function AlarmRow({ alarm, open }: { alarm: AlarmCard; open: boolean }): JSX.Element {
  return (
    <li><a class="chat-card" href={to('alarms', alarm.alarm_id)} aria-current={open ? 'true' : undefined}>
      <span class="chat-card-top"><Sign name="warning" /><strong>{t('alarm-title')}</strong><span class="grow" /><Ago at={alarm.raised_at} label={t('alarm-raised')} /></span>
      <span class="chat-card-last">{alarm.case_id}</span>
      <span class="chat-card-tags"><Chip>{t('approvals', { have: alarm.approvals, need: alarm.approvals_needed })}</Chip></span>
    </a></li>
  );
}

function CaseRow({ found, open }: { found: CaseCard; open: boolean }): JSX.Element {
  return (
    <li><a class="chat-card" href={to('cases', found.case_id)} aria-current={open ? 'true' : undefined}>
      <span class="chat-card-top"><strong>{found.case_id}</strong></span>
      <span class="chat-card-last">{t(`case-${found.journey}`)}{found.why ? ` · ${named('why', found.why)}` : ''}</span>
      <span class="chat-card-tags">
        <Due at={found.due_at} />
        {found.risk === 'high' && <Chip tone="bad" icon="flag">{t('risk-high')}</Chip>}
        {found.alarm_at && <Chip tone="bad" icon="warning">{t('frozen-by-owner')}</Chip>}
        {found.stage === 'second' && <Chip tone="accent" icon="hand">{t('second-wanted', { name: found.requested_by ?? '' })}</Chip>}
        {found.escalated && <Chip tone="warn">{t('escalated')}</Chip>}
      </span>
    </a></li>
  );
}
