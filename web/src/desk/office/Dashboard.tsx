import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../app/i18n';
import type { DashboardShown, Measured } from '../../protocol';
import { ticks, timeTicks } from '../chart';
import { useAsked, useDesk } from '../context';
import { Loading, Trouble } from '../parts/bits';
import { day, duration, figure, named, percent, precise, timeTick } from '../words';
import { Drops, Figure, LineChart, StackedBars } from './charts';

const SPANS = [7, 30, 90];

export function Dashboard(): JSX.Element {
  const { desk } = useDesk();
  const [days, setDays] = useState(7);
  const { found, problem, again } = useAsked(() => desk.api.dashboard(days), [days]);
  return (
    <div class="office" data-pane tabIndex={-1}>
      <header class="office-head">
        <h2>{t('tab-dashboard')}</h2>
        <span class="grow" />
        <fieldset class="modes"><legend class="visually-hidden">{t('span')}</legend>
          {SPANS.map((one) => <label key={one} class="mode public"><input type="radio" name="span" checked={days === one} onChange={() => setDays(one)} />{t('span-days', { count: one })}</label>)}
        </fieldset>
        <button type="button" class="button" onClick={() => void again()}>{t('renew')}</button>
      </header>
      {problem && !found && <Trouble problem={problem} again={() => void again()} />}
      {!found && !problem && <Loading />}
      {found && <Figures shown={found} />}
    </div>
  );
}

const known = (seconds: number | null | undefined) => (seconds == null ? '–' : precise(seconds));

function Time({ title, measured }: { title: string; measured: Measured }): JSX.Element {
  const { median, p95, series } = measured;
  const lead = <><strong>{known(median)}</strong> {t('median')}</>;
  const steps = timeTicks(Math.max(...series.map((one) => one.median ?? 0), 0));
  return (
    <Figure title={title} lead={lead} note={t('p95', { time: known(p95) })} table={{ head: [t('day'), t('median')], rows: series.map((one) => [day(one.day), known(one.median)]) }}>
      <LineChart
        days={series.map((one) => day(one.day))} values={series.map((one) => one.median)} steps={steps}
        ticked={timeTick(steps)} worded={precise} label={t('chart-label', { title, lead: `${known(median)} ${t('median')}` })}
      />
    </Figure>
  );
}

function Figures({ shown }: { shown: DashboardShown }): JSX.Element {
  const { waiting, sla, containment, drop_off, csat } = shown;
  const all = containment.bot + containment.agent;
  const most = Math.max(...containment.series.map(({ bot, agent }) => bot + agent), 0);
  const drops = drop_off.map(({ journey, step, entered, left }) => ({ name: `${t(`case-${journey}`)}: ${named('step', step)}`, step: named('step', step), journey: t(`case-${journey}`), entered, left, share: percent(left, entered) }));
  return (
    <div class="figures">
      <ul class="tiles" aria-label={t('now')}>
        <li><strong>{figure(waiting.now)}</strong><span>{t('tile-waiting')}</span></li>
        <li class={waiting.longest_seconds > 900 ? 'warn' : ''}><strong>{waiting.now ? duration(waiting.longest_seconds) : '–'}</strong><span>{t('tile-longest')}</span></li>
        <li><strong>{figure(sla.due_today)}</strong><span>{t('tile-due')}</span></li>
        <li class={sla.breached ? 'bad' : ''}><strong>{figure(sla.breached)}</strong><span>{t('tile-breached')}</span></li>
        <li><strong>{percent(containment.bot, all)}</strong><span>{t('tile-contained')}</span></li>
        <li><strong>{csat.mean == null ? '–' : figure(csat.mean, 1)}</strong><span>{t('tile-csat', { count: csat.count })}</span></li>
      </ul>
      <Time title={t('figure-first-reply')} measured={shown.first_reply_seconds} />
      <Time title={t('figure-resolution')} measured={shown.resolution_seconds} />
      <Figure
        title={t('figure-containment')} lead={<><strong>{percent(containment.bot, all)}</strong> {t('without-people')}</>} note={t('containment-note', { bot: containment.bot, agent: containment.agent })}
        table={{ head: [t('day'), t('author-assistant'), t('people')], rows: containment.series.map((one) => [day(one.day), one.bot, one.agent]) }}
      >
        <StackedBars
          days={containment.series.map((one) => day(one.day))} steps={ticks(most).filter(Number.isInteger)} worded={(value) => figure(value)} label={t('chart-label', { title: t('figure-containment'), lead: `${percent(containment.bot, all)} ${t('without-people')}` })}
          stacks={[{ name: t('author-assistant'), values: containment.series.map(({ bot }) => bot) }, { name: t('people'), values: containment.series.map(({ agent }) => agent) }]}
        />
      </Figure>
      <Figure
        title={t('figure-csat')} lead={<><strong>{csat.mean == null ? '–' : figure(csat.mean, 1)}</strong> {t('of-five')}</>} note={t('csat-note', { count: csat.count })}
        table={{ head: [t('day'), t('mean'), t('answers')], rows: csat.series.map((one) => [day(one.day), one.mean == null ? '–' : figure(one.mean, 1), one.count]) }}
      >
        <LineChart days={csat.series.map((one) => day(one.day))} values={csat.series.map((one) => one.mean)} steps={[0, 1, 2, 3, 4, 5]} ticked={(value) => figure(value)} worded={(value) => figure(value, 1)} label={t('chart-label', { title: t('figure-csat'), lead: csat.mean == null ? '–' : `${figure(csat.mean, 1)} ${t('of-five')}` })} />
      </Figure>
      {drops.length > 0 && (
        <Figure
          broad title={t('figure-drop')} lead={t('drop-lead')}
          table={{ head: [t('journey'), t('step'), t('entered'), t('left'), t('share')], rows: drops.map((one) => [one.journey, one.step, one.entered, one.left, one.share]) }}
        >
          <Drops rows={drops} label={t('chart-label', { title: t('figure-drop'), lead: drops.map(({ name, share }) => `${name} ${share}`).join(', ') })} />
          <ul class="legend"><li><i class="s0" aria-hidden="true" />{t('went-on')}</li><li><i class="lost" aria-hidden="true" />{t('left-here')}</li></ul>
        </Figure>
      )}
    </div>
  );
}
