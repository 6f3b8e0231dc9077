// How the piece of a puzzle was moved: the arithmetic, without a pixel on a screen.

import type { TrackPoint } from '../../protocol';

export const MAX_POINTS = 300;
/** A tap and the End key make the piece jump: of a longer way, what lies between is written down as well. */
const LONGEST_STEP = 24;

export const clamp = (value: number, max: number): number => Math.min(Math.max(Math.round(value), 0), max);

/** A place on the screen as one in the picture, however large the picture is shown. */
export function inPicture(at: number, start: number, shown: number, size: number): number {
  return shown > 0 ? Math.round(((at - start) / shown) * size) : 0;
}

/** No more than `limit` points, evenly chosen; the first and the last are always among them. */
export function thin(points: TrackPoint[], limit = MAX_POINTS): TrackPoint[] {
  if (points.length <= limit) return points;
  const step = (points.length - 1) / (limit - 1);
  return Array.from({ length: limit }, (_, i) => points[Math.round(i * step)]!);
}

/** From the first touch, at 0, to the confirmation. Time only ever goes on. */
export class Track {
  private points: TrackPoint[] = [];
  private began = 0;

  /** Somebody takes the piece, in whatever way; nothing if that has happened before. */
  begin(now: number, y: number): void {
    if (this.points.length) return;
    this.began = now;
    this.points.push([0, 0, Math.round(y)]);
  }

  move(now: number, x: number, y: number): void {
    this.begin(now, y);
    const [, from] = this.points.at(-1)!;
    const steps = Math.max(Math.ceil(Math.abs(x - from) / LONGEST_STEP), 1);
    for (let step = 1; step <= steps; step += 1) {
      const [last] = this.points.at(-1)!;
      this.points.push([Math.max(Math.round(now - this.began), last + 1), Math.round(from + ((x - from) * step) / steps), Math.round(y)]);
    }
  }

  /** The whole way, with the moment of the confirmation at its end. */
  finish(now: number, x: number): TrackPoint[] {
    const [, , y] = this.points.at(-1) ?? [0, 0, 0];
    this.move(now, x, y);
    return thin(this.points);
  }
}
