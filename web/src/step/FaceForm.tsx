import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { problemOf } from '../app/api';
import { useSurroundings } from '../app/components/context';
import { Icon } from '../app/components/Icon';
import { Fine, Title, Wrong, type SecureProps } from '../app/components/secure';
import { t } from '../app/i18n';
import { problemText } from '../app/problem';
import { safeUrl } from '../app/text';
import type { FaceAsk, FaceBegun, FaceOptions } from '../protocol';
import { closeCamera, draw, encode, NoCamera, openCamera } from './camera';
import type { Guide } from './guide';
import type { Movement } from './look';
import { Eyes, steady, Watch, type Said } from './watch';

type Stage =
  | { is: 'about' } | { is: 'starting' } | { is: 'checking' }
  | { is: 'camera'; ask: FaceAsk } | { is: 'away'; url: string; session: string };

/** Between two pictures of a movement, and between two looks at what the camera shows. */
const BETWEEN_MS = 300;
const LOOK_MS = 120;
/** A camera that stands still shows the same picture; before it is sent once more, to be told whether there is still time. */
const STILL_MS = 3000;
/** After too many of them. */
const CALM_MS = 2000;
/** For what guides to be there once the camera is; then it goes without. */
const READY_MS = 4000;
const TIPS = ['camera', 'light', 'frame', 'alone', 'bare'] as const;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function FaceForm(card: SecureProps): JSX.Element {
  const { seq, body } = card.event;
  const { submitSecure, askSecure } = useSurroundings();
  const options = body.fields.find(({ kind }) => kind === 'face')!.options as FaceOptions;
  const [stage, setStage] = useState<Stage>({ is: 'about' });
  const [said, setSaid] = useState('');
  const [given, setGiven] = useState({ country: '', agreed: false });
  const [hint, setHint] = useState<Said>('');
  const [seen, setSeen] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const stream = useRef<MediaStream | null>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const again = useRef<HTMLButtonElement>(null);
  const guide = useRef<Promise<Guide | null>>(Promise.resolve(null));

  useEffect(() => {
    // While the person reads: it is large. Where it does not come, the check goes on without it
    if (!options.hosted) guide.current = import('./guide').then(({ Guide: { load } }) => load()).catch(() => null);
    return () => closeCamera(stream.current);
  }, []);
  useLayoutEffect(() => {
    if (stage.is === 'camera' && video.current && video.current.srcObject !== stream.current) video.current.srcObject = stream.current;
    if (stage.is === 'camera' && stage.ask.n === 1) told.current?.focus();
    // What goes on, and above it what is wrong, is far down on a phone
    if (stage.is === 'checking' || (stage.is === 'about' && said)) again.current?.focus();
  }, [stage]);

  function back(text: string): void {
    closeCamera(stream.current);
    stream.current = null;
    setSaid(text);
    setStage({ is: 'about' });
  }

  async function start(submitted: Event): Promise<void> {
    submitted.preventDefault();
    const { country, agreed } = given;
    if (!country || !agreed) return setSaid(t(country ? 'face-consent-missing' : 'face-country-missing'));
    setSaid('');
    setStage({ is: 'starting' });
    try {
      // Before the session: one that nobody can carry out would be a try that is used up
      stream.current = await openCamera();
      const ready = await Promise.race([guide.current, wait(READY_MS).then(() => null)]);
      const eyes = new Eyes(ready && ready.begin());
      const begun = await askSecure<FaceBegun>(`${body.url}/face`, { country, consent: options.consent });
      if (begun.ask) await film(begun.session, begun.ask, eyes);
      else hosted(begun);
    } catch (error) {
      back(error instanceof NoCamera ? t(`face-camera-${error.why}`) : problemText(problemOf(error)));
    }
  }

  /** The verifier has a page of its own, which asks for the camera itself. */
  function hosted({ session, url }: FaceBegun): void {
    closeCamera(stream.current);
    stream.current = null;
    if (url && safeUrl(url)) setStage({ is: 'away', url, session });
    else back(t('error-unknown'));
  }

  /** One movement after the other, as the service asks for them. */
  async function film(session: string, first: FaceAsk, eyes: Eyes): Promise<void> {
    let ask: FaceAsk | null = first;
    while (ask) {
      setStage({ is: 'camera', ask });
      setSeen(false);
      setHint('');
      ask = await show(session, ask, eyes);
    }
    await finish(session);
  }

  /** The pictures of one movement; the next one. */
  async function show(session: string, ask: FaceAsk, eyes: Eyes): Promise<FaceAsk | null> {
    const watch = new Watch(performance.now());
    const say = steady(setHint);
    let [sent, sentAt] = ['', 0];
    for (;;) {
      await wait(LOOK_MS);
      const light = draw(video.current!, canvas.current!);
      const at_ms = Math.round(performance.now());
      const look = await eyes.look(canvas.current!, ask.movement as Movement);
      const now = performance.now();
      setSeen(look?.shows ?? false);
      say(watch.hint(look, light, now));
      if (!watch.isTime(look, now)) continue;
      const jpeg = await encode(canvas.current!);
      if (jpeg === sent && now - sentAt < STILL_MS) continue;
      [sent, sentAt] = [jpeg, now];
      try {
        const frame = { session, nonce: ask.nonce, at_ms, jpeg };
        const next = (await askSecure<{ ask: FaceAsk | null }>(`${body.url}/face/frames`, frame)).ask;
        if (next?.n !== ask.n) return next;
      } catch (error) {
        const { code } = problemOf(error);
        // Nobody followed in time: what there is will be judged
        if (code === 'code_expired') return null;
        if (code === 'too_many_requests') await wait(CALM_MS);
        else if (code !== 'file_refused') throw error;
      }
      await wait(BETWEEN_MS);
    }
  }

  async function finish(session: string): Promise<void> {
    closeCamera(stream.current);
    stream.current = null;
    setStage({ is: 'checking' });
    const problem = await submitSecure(body.url, { session });
    if (problem) back(problemText(problem));
  }

  if (stage.is === 'camera') {
    const { ask } = stage;
    return (
      <section class="card secure face" aria-labelledby={`s${seq}-title`}>
        <Title {...card} />
        <p class="movement" role="status" aria-live="assertive" tabIndex={-1} ref={told}>{t(`face-move-${ask.movement}`)}</p>
        <div class={`camera${seen ? ' seen' : ''}`}><video ref={video} autoPlay muted playsInline aria-hidden="true" /></div>
        <canvas ref={canvas} hidden />
        <p class="hint" role="status">{hint && t(`face-hint-${hint}`)}</p>
        <p class="fine">{t('face-place', { n: ask.n, of: ask.of })}</p>
      </section>
    );
  }

  if (stage.is === 'away') {
    return (
      <section class="card secure face" aria-labelledby={`s${seq}-title`}>
        <Title {...card} />
        <p class="explain">{t('face-hosted')}</p>
        <div class="actions">
          <a class="button primary" href={stage.url} target="_blank" rel="noopener noreferrer">{t('face-hosted-open')}<Icon name="out" /></a>
          <button type="button" class="button" onClick={() => void finish(stage.session)}>{t('face-hosted-done')}</button>
        </div>
        <Fine card={card} />
      </section>
    );
  }

  const busy = stage.is !== 'about';
  return (
    <form class="card secure face" noValidate onSubmit={start} aria-labelledby={`s${seq}-title`}>
      <Title {...card} />
      <p class="explain">{t('face-about')}</p>
      <ul class="tips">{TIPS.map((tip) => <li key={tip}>{t(`face-tip-${tip}`)}</li>)}</ul>
      <div class="field">
        <label for="face-country">{t('face-country')}</label>
        <div class="control">
          <select id="face-country" name="country" required value={given.country} onChange={({ currentTarget: { value: country } }) => setGiven({ ...given, country })}>
            <option value="">{t('face-country-choose')}</option>
            {options.countries.map(({ value, title }) => <option key={value} value={value}>{title}</option>)}
          </select>
        </div>
      </div>
      <label class="consent">
        <input type="checkbox" name="consent" required checked={given.agreed} onChange={({ currentTarget: { checked: agreed } }) => setGiven({ ...given, agreed })} />
        <span>{t('face-consent')}</span>
      </label>
      <Wrong card={card} text={said} />
      <div class="actions">
        <button type="submit" class="button primary" ref={again} aria-disabled={busy}>{t(stage.is === 'about' ? 'face-start' : `face-${stage.is}`)}</button>
      </div>
      <Fine card={card}><p>{t('face-instead')}</p></Fine>
    </form>
  );
}
