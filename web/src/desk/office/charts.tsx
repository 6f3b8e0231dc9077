import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../app/i18n';
import { path, scale, thinned } from '../chart';

const HEIGHT = 168;
const PAD = { left: 52, right: 12, top: 10, bottom: 24 };

function useWidth(): [JSX.Element['ref'], number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(480);
  useLayoutEffect(() => {
    const sizes = new ResizeObserver(([entry]) => setWidth(Math.max(entry!.contentRect.width, 240)));
    sizes.observe(box.current!);
    return () => sizes.disconnect();
  }, []);
  return [box, width];
}

export interface Table { head: string[]; rows: (string | number)[][] }

/** A picture of figures, and the figures. */
export function Figure({ title, lead, note, table, broad, children }: { broad?: boolean; title: string; lead: ComponentChildren; note?: string; table: Table; children: ComponentChildren }): JSX.Element {
  return (
    <figure class={broad ? 'figure broad' : 'figure'}>
      <figcaption><h3>{title}</h3><p class="lead">{lead}</p>{note && <p class="quiet">{note}</p>}</figcaption>
      {children}
      <details>
        <summary>{t('as-table')}</summary>
        <table class="table">
          <caption class="visually-hidden">{title}</caption>
          <thead><tr>{table.head.map((one) => <th key={one} scope="col">{one}</th>)}</tr></thead>
          <tbody>{table.rows.map((row, i) => <tr key={i}>{row.map((one, j) => (j ? <td key={j}>{one}</td> : <th key={j} scope="row">{one}</th>))}</tr>)}</tbody>
        </table>
      </details>
    </figure>
  );
}

interface Frame { days: string[]; steps: number[]; ticked(value: number): string; label: string; width: number; children: ComponentChildren }
const middle = (days: string[], width: number) => (i: number) => PAD.left + ((i + 0.5) / days.length) * (width - PAD.left - PAD.right);
const height = (steps: number[]) => scale(0, steps.at(-1)!, HEIGHT - PAD.bottom, PAD.top);

function Axes({ days, steps, ticked, label, width, children }: Frame): JSX.Element {
  const x = middle(days, width);
  const y = height(steps);
  return (
    <svg class="chart" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      {steps.map((step) => (
        <g key={step}>
          <line class={step ? 'grid' : 'ground'} x1={PAD.left} x2={width - PAD.right} y1={y(step)} y2={y(step)} />
          <text class="tick" x={PAD.left - 6} y={y(step) + 4} text-anchor="end">{ticked(step)}</text>
        </g>
      ))}
      {thinned(days.length, Math.floor((width - PAD.left) / 58)).map((i) => <text key={i} class="tick" x={x(i)} y={HEIGHT - 6} text-anchor="middle">{days[i]}</text>)}
      {children}
    </svg>
  );
}

export function LineChart({ days, values, steps, ticked, worded, label }: { days: string[]; values: (number | null)[]; steps: number[]; ticked(value: number): string; worded(value: number): string; label: string }): JSX.Element {
  const [box, width] = useWidth();
  const x = middle(days, width);
  const y = height(steps);
  const points = values.map((value, i) => (value === null ? null : [x(i), y(value)] as const));
  return (
    <div class="chart-box" ref={box as never}>
      <Axes days={days} steps={steps} ticked={ticked} label={label} width={width}>
        <path class="curve" d={path(points)} />
        {points.map((point, i) => point && <circle key={i} class="point" cx={point[0]} cy={point[1]} r="3"><title>{`${days[i]}: ${worded(values[i]!)}`}</title></circle>)}
      </Axes>
    </div>
  );
}

export interface Stack { name: string; values: number[] }
export function StackedBars({ days, stacks, steps, worded, label }: { days: string[]; stacks: Stack[]; steps: number[]; worded(value: number): string; label: string }): JSX.Element {
  const [box, width] = useWidth();
  const x = middle(days, width);
  const y = height(steps);
  const broad = Math.min(((width - PAD.left - PAD.right) / days.length) * 0.62, 34);
  return (
    <div class="chart-box" ref={box as never}>
      <Axes days={days} steps={steps} ticked={worded} label={label} width={width}>
        {days.map((day, i) => {
          let below = 0;
          return stacks.map(({ name, values }, s) => {
            const from = below;
            below += values[i]!;
            return <rect key={name} class={`block s${s}`} x={x(i) - broad / 2} width={broad} y={y(below)} height={Math.max(y(from) - y(below), 0)}><title>{`${day}, ${name}: ${worded(values[i]!)}`}</title></rect>;
          });
        })}
      </Axes>
      <ul class="legend">{stacks.map(({ name }, s) => <li key={name}><i class={`s${s}`} aria-hidden="true" />{name}</li>)}</ul>
    </div>
  );
}

/** Of how many who came to each step how many left there. */
export function Drops({ rows, label }: { rows: { name: string; entered: number; left: number; share: string }[]; label: string }): JSX.Element {
  const [box, width] = useWidth();
  const most = Math.max(...rows.map(({ entered }) => entered), 1);
  const line = 26;
  const names = Math.min(220, width * 0.46);
  const long = (count: number) => (count / most) * (width - names - 92);
  return (
    <div class="chart-box" ref={box as never}>
      <svg class="chart" width={width} height={rows.length * line} viewBox={`0 0 ${width} ${rows.length * line}`} role="img" aria-label={label}>
        {rows.map(({ name, entered, left, share }, i) => (
          <g key={i} transform={`translate(0 ${i * line})`}>
            <text class="name" x={names - 8} y="17" text-anchor="end">{name.length > 28 ? `${name.slice(0, 27)}…` : name}</text>
            <rect class="block s0" x={names} y="6" height="14" width={long(entered - left)} />
            <rect class="block lost" x={names + long(entered - left)} y="6" height="14" width={long(left)} />
            <text class="tick" x={names + long(entered) + 6} y="17">{share}</text>
          </g>
        ))}
      </svg>
    </div>
  );
}
