import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Picture, Problem, PuzzleAnswer } from '../../protocol';
import { problemOf } from '../api';
import { t } from '../i18n';
import { problemText, resultText } from '../problem';
import { useSurroundings } from './context';
import { Proof } from './Proof';
import { PuzzlePicture, type PuzzlePiece } from './PuzzlePicture';
import { Say } from './Say';
import { Fine, lineOf, OVER, Title, Wrong, type SecureProps } from './secure';
import { Track } from './track';
import { useCard } from './useCard';

type Shown = { is: 'loading' } | { is: 'failed'; text: string; over: boolean } | { is: 'ready'; picture: Picture; piece: PuzzlePiece };

/** How wide and high the piece is, only its picture knows. */
async function measure({ piece }: Picture): Promise<PuzzlePiece> {
  const image = new Image();
  image.src = piece;
  await image.decode();
  return { width: image.naturalWidth, height: image.naturalHeight };
}

export function PuzzleCard(props: SecureProps): JSX.Element {
  const { event: { seq, body: { url } }, status, failure } = props;
  const { submitSecure, readSecure } = useSurroundings();
  const open = status === 'open';
  const [shown, setShown] = useState<Shown>({ is: 'loading' });
  const [x, setX] = useState(0);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [proving, setProving] = useState(false);
  const track = useRef(new Track());
  const wantsFocus = useRef(false);
  const here = useRef(true);
  const { card, line } = useCard<HTMLFormElement>(open, shown.is === 'ready');

  async function load(): Promise<void> {
    setShown({ is: 'loading' });
    let next: Shown;
    try {
      const picture = await readSecure<Picture>(url);
      next = { is: 'ready', picture, piece: await measure(picture) };
    } catch (failed) {
      const problem = problemOf(failed);
      next = { is: 'failed', text: problem.code === 'unknown' ? t('puzzle-load-failed') : problemText(problem), over: OVER.includes(problem.code) };
    }
    if (!here.current) return;
    track.current = new Track();
    setX(0);
    setShown(next);
  }

  useEffect(() => {
    here.current = true;
    if (open) void load();
    return () => { here.current = false; };
  }, [open]);

  // Shown again, a picture that is there stays; what was wrong before is not said again.
  useLayoutEffect(() => setError(null), [seq]);

  useLayoutEffect(() => {
    if (!wantsFocus.current || shown.is === 'loading') return;
    wantsFocus.current = false;
    card.current?.querySelector<HTMLElement>('input, .retry')?.focus();
  }, [shown, error, proving]);

  const over = lineOf(props, line);
  if (over) return over;

  function refused(problem: Problem): void {
    wantsFocus.current = true;
    setError(problemText(problem));
    // A picture is good for one answer. With no tries left, the log goes on by itself.
    if (problem.code === 'puzzle_failed' && problem.attempts_left !== 0) void load();
    else if (OVER.includes(problem.code)) setShown({ is: 'failed', text: '', over: true });
  }

  async function send(answer: PuzzleAnswer): Promise<void> {
    setBusy(true);
    setError(null);
    const problem = await submitSecure(url, { answer });
    setBusy(false);
    setProving(false);
    if (problem && here.current) refused(problem);
  }

  function submit(submitted: Event): void {
    submitted.preventDefault();
    if (busy || proving || shown.is !== 'ready') return;
    if (x === 0) {
      wantsFocus.current = true;
      setError(t('puzzle-not-moved'));
    } else void send({ x, track: track.current.finish(performance.now(), x) });
  }

  function move(to: number, y: number): void {
    track.current.move(performance.now(), to, y);
    setX(to);
  }

  const wrong = error ?? (failure && shown.is !== 'failed' ? resultText(failure) : undefined);
  return (
    <form class="card secure puzzle" ref={card} noValidate onSubmit={submit} aria-labelledby={`s${seq}-title`} aria-busy={shown.is === 'loading'}>
      <Title {...props} />
      {proving && shown.is === 'ready'
        ? (
          <Proof
            url={shown.picture.altcha_url} sending={busy} onProof={(altcha) => void send({ altcha })}
            onEnd={(text) => { wantsFocus.current = true; setProving(false); setError(text); }}
          />
        )
        : <p class="explain" id={`s${seq}-how`}>{t('puzzle-how')}</p>}
      {shown.is === 'ready' && !proving && (
        <PuzzlePicture
          picture={shown.picture} piece={shown.piece} x={x} describedBy={`s${seq}-how`} onMove={move}
          onBegin={(y) => track.current.begin(performance.now(), y)}
        />
      )}
      {shown.is === 'loading' && <p class="picture-frame" role="status">{t('puzzle-loading')}</p>}
      <Wrong card={props} text={shown.is === 'failed' ? shown.text || wrong : wrong} />
      {!proving && (
        <div class="actions">
          {shown.is === 'ready' && <button type="submit" class="button primary" aria-disabled={busy}>{t(busy ? 'secure-sending' : 'puzzle-confirm')}</button>}
          {shown.is === 'failed' && !shown.over && (
            <button type="button" class="button retry" onClick={() => { wantsFocus.current = true; void load(); }}>{t('try-again')}</button>
          )}
          {shown.is === 'failed' && shown.over && <Say text="text-renew" label="secure-renew" />}
          {shown.is === 'ready' && (
            <button type="button" class="link" onClick={() => { setError(null); setProving(true); }}>{t('puzzle-other-way')}</button>
          )}
        </div>
      )}
      <Fine card={props} />
    </form>
  );
}
