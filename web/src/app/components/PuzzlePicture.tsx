import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Picture } from '../../protocol';
import { t } from '../i18n';
import { Icon } from './Icon';
import { clamp, inPicture } from './track';

export interface PuzzlePiece { width: number; height: number }

interface Props {
  picture: Picture;
  piece: PuzzlePiece;
  /** The left edge of the piece, in pixels of the picture, as everything here. */
  x: number;
  describedBy: string;
  onBegin(y: number): void;
  onMove(x: number, y: number): void;
}

/** What a press of one of the two buttons moves. */
const NUDGE = 2;

/**
 * The piece follows whatever a person has: a finger or a mouse that drags it, a tap where it belongs, a slider, two
 * buttons, the keys of the slider. Left is left in every language: the gap is in the picture.
 */
export function PuzzlePicture({ picture, piece, x, describedBy, onBegin, onMove }: Props): JSX.Element {
  const { width, height, piece_y } = picture;
  const frame = useRef<HTMLDivElement>(null);
  /** Where within the piece it was taken; null while nobody drags it. */
  const grip = useRef<number | null>(null);
  const last = Math.max(width - piece.width, 1);
  const middle = piece_y + piece.height / 2;
  const percent = (part: number, whole: number) => `${(part / whole) * 100}%`;

  function place({ clientX, clientY }: { clientX: number; clientY: number }): [x: number, y: number] {
    const box = frame.current!.getBoundingClientRect();
    return [inPicture(clientX, box.left, box.width, width), inPicture(clientY, box.top, box.height, height)];
  }

  function to(next: number, y = middle): void {
    onMove(clamp(next, last), y);
  }

  function take(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return;
    const [atX, atY] = place(event);
    grip.current = atX - x;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    onBegin(atY);
  }

  function drag(event: PointerEvent): void {
    if (grip.current === null) return;
    // A busy page gets several moves as one.
    const moves = event.getCoalescedEvents?.() ?? [];
    for (const move of moves.length ? moves : [event]) {
      const [atX, atY] = place(move);
      to(atX - grip.current, atY);
    }
  }

  function tap(event: MouseEvent): void {
    const [atX, atY] = place(event);
    onBegin(atY);
    to(atX - piece.width / 2, atY);
  }

  const release = () => { grip.current = null; };
  return (
    <div class="slide" dir="ltr">
      <div class="picture" ref={frame} style={{ aspectRatio: `${width} / ${height}`, maxInlineSize: `${width * 1.5}px` }}>
        <img class="background" src={picture.background} alt="" draggable={false} onClick={tap} />
        <img
          class="piece" src={picture.piece} alt="" draggable={false}
          style={{ left: percent(x, width), top: percent(piece_y, height), width: percent(piece.width, width) }}
          onPointerDown={take} onPointerMove={drag} onPointerUp={release} onPointerCancel={release}
        />
      </div>
      <div class="slider">
        <button type="button" class="icon-button nudge" aria-label={t('puzzle-left')} onClick={() => to(x - NUDGE)}><Icon name="left" /></button>
        <input
          type="range" min={0} max={last} step={1} value={x} aria-label={t('puzzle-slider')} aria-describedby={describedBy}
          aria-valuetext={t('puzzle-position', { x, of: last })}
          onPointerDown={() => onBegin(middle)} onKeyDown={() => onBegin(middle)} onInput={(event) => to(event.currentTarget.valueAsNumber)}
        />
        <button type="button" class="icon-button nudge" aria-label={t('puzzle-right')} onClick={() => to(x + NUDGE)}><Icon name="right" /></button>
      </div>
    </div>
  );
}
