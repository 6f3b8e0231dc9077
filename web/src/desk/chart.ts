// The arithmetic of charts: scales, ticks and lines, without a pixel on a screen. Pure.

/** Round steps from 0 to at least `max`, about as many as asked for. */
export function ticks(max: number, count = 4): number[] {
  if (!(max > 0)) return [0, 1];
  const rough = max / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough)!;
  return Array.from({ length: Math.ceil(max / step - 1e-9) + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

/** The same for lengths of time, in seconds, in steps that a clock knows. */
export function timeTicks(max: number, count = 4): number[] {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400];
  if (!(max > 0)) return [0, 60];
  const step = steps.find((one) => one >= max / count) ?? Math.ceil(max / count / 86_400) * 86_400;
  return Array.from({ length: Math.ceil(max / step) + 1 }, (_, i) => i * step);
}

export const scale = (from: number, to: number, at: number, end: number) => (value: number): number => at + ((value - from) / ((to - from) || 1)) * (end - at);

/** A line through the points; where there is no value the line has a gap. */
export function path(points: (readonly [x: number, y: number] | null)[]): string {
  let pen = false;
  return points.map((point) => {
    if (!point) { pen = false; return ''; }
    const [x, y] = point.map((value) => Math.round(value * 10) / 10);
    const step = `${pen ? 'L' : 'M'}${x} ${y}`;
    pen = true;
    return step;
  }).join('');
}

/** Which of so many labels are written, so that they do not run into each other; the last one always is. */
export function thinned(count: number, most: number): number[] {
  const step = Math.max(Math.ceil(count / Math.max(most, 1)), 1);
  return Array.from({ length: count }, (_, i) => i).filter((i) => (count - 1 - i) % step === 0);
}
