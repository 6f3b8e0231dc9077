import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../app/i18n';
import { problemText } from '../../app/problem';
import { Sign, type SignName } from './Sign';
import { absolute } from '../../app/time';
import type { Problem } from '../../protocol';
import { useNow } from '../context';
import { duration, since, stamp, urgency } from '../words';

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'accent';
export function Chip({ tone = 'plain', icon, title, children }: { tone?: Tone; icon?: SignName; title?: string; children: ComponentChildren }): JSX.Element {
  return <span class={`chip ${tone}`} title={title}>{icon && <Sign name={icon} />}{children}</span>;
}

/** How long ago, growing by itself. */
export function Ago({ at, label }: { at: string; label?: string }): JSX.Element {
  const now = useNow();
  return <time dateTime={at} title={absolute(at)}>{label && <span class="visually-hidden">{label} </span>}{duration(since(at, now))}</time>;
}

/** Until when something is due: calm, soon, over; in words as well as in colour. */
export function Due({ at, long }: { at: string | null | undefined; long?: boolean }): JSX.Element | null {
  const now = useNow();
  if (!at) return null;
  const how = urgency(at, now);
  const left = Math.abs(since(at, now));
  const tone = { calm: 'plain', soon: 'warn', over: 'bad', none: 'plain' } as const;
  return (
    <Chip tone={tone[how]} icon="clock" title={absolute(at)}>
      {how === 'over' ? t('due-over', { time: duration(left) }) : t(long ? 'due-in-long' : 'due-in', { time: duration(left) })}
    </Chip>
  );
}

export const When = ({ at }: { at: string }): JSX.Element => <time dateTime={at} title={absolute(at)}>{stamp(at)}</time>;

/** A view that could not be loaded: what it is about, and once more. */
export function Trouble({ problem, again }: { problem: Problem; again(): void }): JSX.Element {
  return (
    <div class="trouble" role="alert">
      <Sign name="info" /><p>{problemText(problem)}</p>
      <button type="button" class="button" onClick={again}>{t('try-again')}</button>
    </div>
  );
}

export const Loading = (): JSX.Element => <p class="loading" role="status">{t('loading-desk')}</p>;

export function Empty({ icon, title, children }: { icon: SignName; title: string; children?: ComponentChildren }): JSX.Element {
  return <div class="empty"><Sign name={icon} /><p class="empty-title">{title}</p>{children}</div>;
}

export function Facts({ facts }: { facts: [label: string, value: ComponentChildren][] }): JSX.Element {
  return <dl class="facts">{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>;
}

export function Section({ title, children, aside }: { title: string; children: ComponentChildren; aside?: ComponentChildren }): JSX.Element {
  return <section class="section"><div class="section-head"><h3>{title}</h3>{aside}</div>{children}</section>;
}
