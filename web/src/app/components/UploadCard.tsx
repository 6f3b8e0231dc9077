import type { JSX, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EventOf } from '../../protocol';
import { problemOf } from '../api';
import { t, tOr } from '../i18n';
import { problemText } from '../problem';
import type { CardStatus } from '../view';
import { CardLine } from './CardLine';
import { useSurroundings } from './context';
import { Icon } from './Icon';
import { coarse, OnPhone } from './OnPhone';
import { useCard } from './useCard';

type Stage = 'waiting' | 'sending' | 'paused' | 'checking' | 'taken' | 'refused' | 'failed';

interface Picked {
  id: number;
  file: File;
  preview: string;
  stage: Stage;
  /** Bytes. */
  sent: number;
  /** What was wrong. */
  text?: string;
  stop: AbortController;
}

export interface UploadProps { event: EventOf<'upload_request'>; status: CardStatus; taken: number }

const TYPES = 'image/png,image/jpeg,image/webp,image/heic,image/heif,.heic,.heif';
const ENDED: Stage[] = ['taken', 'refused', 'failed'];
const MEGABYTE = 1_000_000;
let made = 0;

/** What is known before a byte is sent; the service has the last word. */
function atOnce(file: File, most: number): string | undefined {
  if (file.size > most) return t('upload-too-large', { megabytes: Math.floor(most / MEGABYTE) });
  if (file.type && !file.type.startsWith('image/')) return t('upload-not-a-picture');
  return undefined;
}

function Row({ picked, onCancel, onAgain, onRemove }: { picked: Picked; onCancel(): void; onAgain(): void; onRemove(): void }): JSX.Element {
  const { file: { name, size }, stage, sent, text, preview } = picked;
  const [shown, setShown] = useState(true);
  const percent = size ? Math.floor((100 * sent) / size) : 0;
  const busy = !ENDED.includes(stage);
  return (
    <li class={`upload ${stage}`}>
      {shown
        ? <img src={preview} alt={t('upload-preview', { name })} onError={() => setShown(false)} />
        : <span class="no-preview" title={t('upload-no-preview')}><Icon name="picture" /></span>}
      <div class="upload-about">
        <p class="upload-name" dir="auto">{name}</p>
        {busy && <progress max={100} value={stage === 'checking' ? undefined : percent} aria-label={t('upload-bar', { name })} />}
        <p class="upload-stage">{t(`upload-${stage}`, { percent })}</p>
        {text && <p class="error"><Icon name="info" /><span>{text}</span></p>}
        {stage === 'failed' && <button type="button" class="link" onClick={onAgain}>{t('upload-again')}</button>}
      </div>
      {stage !== 'taken' && (
        <button type="button" class="icon-button" aria-label={t(busy ? 'upload-cancel' : 'upload-remove', { name })} onClick={busy ? onCancel : onRemove}>
          <Icon name="close" />
        </button>
      )}
    </li>
  );
}

export function UploadCard({ event, status, taken }: UploadProps): JSX.Element {
  const { seq, body: { item, title, url, must_show: shows, problems, max_bytes: most } } = event;
  const { upload, cutOff } = useSurroundings();
  const [list, setList] = useState<Picked[]>([]);
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState('');
  const [lost, setLost] = useState(0);
  const working = useRef(false);
  const current = useRef(list);
  current.current = list;
  const { card, line } = useCard<HTMLElement>(status === 'open');
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const named = title || tOr('upload-item', item);

  const change = (id: number, to: Partial<Picked>) => setList((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)));

  function add(files: Iterable<File> | null): void {
    const more = [...files ?? []].map((file): Picked => {
      const text = atOnce(file, most);
      return { id: made += 1, file, preview: URL.createObjectURL(file), stage: text ? 'refused' : 'waiting', sent: 0, text, stop: new AbortController() };
    });
    if (!more.length) return;
    setLost(0);
    setList((all) => [...all, ...more]);
  }

  async function send(picked: Picked): Promise<void> {
    const { id, file, stop } = picked;
    change(id, { stage: 'sending', text: undefined });
    try {
      await upload(url, file, {
        signal: stop.signal,
        progress: (sent, paused) => change(id, { sent, stage: paused ? 'paused' : sent < file.size ? 'sending' : 'checking' }),
      });
      change(id, { stage: 'taken', sent: file.size });
      setSaid(t('upload-taken'));
    } catch (error) {
      if (stop.signal.aborted) return;
      const problem = problemOf(error);
      const refused = problem.code === 'file_refused';
      const text = problem.problems?.map((one) => one.text).join(' ') || problemText(problem);
      change(id, { stage: refused ? 'refused' : 'failed', text });
      setSaid(text);
    }
  }

  useEffect(() => { if (status === 'open') void cutOff(url).then(setLost); }, [url]);

  // One at a time, in their order: a line that is slow for one is slower for two.
  useEffect(() => {
    const next = list.find(({ stage }) => stage === 'waiting');
    if (!next || working.current || status !== 'open') return;
    working.current = true;
    void send(next).finally(() => { working.current = false; setList((all) => [...all]); });
  }, [list, status]);

  useEffect(() => () => { for (const { preview, stop } of current.current) { URL.revokeObjectURL(preview); stop.abort(); } }, []);

  function remove(picked: Picked): void {
    picked.stop.abort();
    URL.revokeObjectURL(picked.preview);
    setList((all) => all.filter(({ id }) => id !== picked.id));
    picker.current?.parentElement?.querySelector<HTMLElement>('button')?.focus();
  }

  if (status !== 'open') return <CardLine line={line} icon={taken ? 'check' : 'info'} text={t(`upload-line-${status === 'again' ? 'again' : 'done'}`, { title: named })} />;

  const input = (ref: RefObject<HTMLInputElement | null>, photo: boolean) => (
    <input
      ref={ref} type="file" class="visually-hidden" tabIndex={-1} aria-hidden="true" accept={TYPES} multiple={!photo} capture={photo ? 'environment' : undefined}
      onChange={({ currentTarget: from }) => { add(from.files); from.value = ''; }}
    />
  );

  return (
    <section
      class={`card uploads${over ? ' over' : ''}`} ref={card} aria-labelledby={`s${seq}-title`}
      onPaste={({ clipboardData }) => add(clipboardData?.files ?? null)}
      onDragOver={(drag) => { drag.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(drop) => { drop.preventDefault(); setOver(false); add(drop.dataTransfer?.files ?? null); }}
    >
      <h2 id={`s${seq}-title`}>{named}</h2>
      {problems?.length > 0 && <p class="error"><Icon name="info" /><span>{problems.map(({ text }) => text).join(' ')}</span></p>}
      <p class="how">{t('upload-shows')}</p>
      <ul class="shows">{shows.map((each) => <li key={each}>{each}</li>)}</ul>
      {list.length > 0 && (
        <ul class="picked">
          {list.map((one) => (
            <Row key={one.id} picked={one} onCancel={() => remove(one)} onRemove={() => remove(one)} onAgain={() => change(one.id, { stage: 'waiting', stop: new AbortController() })} />
          ))}
        </ul>
      )}
      {lost > 0 && (
        <ul class="picked">
          <li class="upload">
            <div class="upload-about">
              <p class="upload-name">{t('upload-failed')}</p>
              <p class="upload-stage">{t('upload-lost', { count: lost })}</p>
              <button type="button" class="link" onClick={() => picker.current!.click()}>{t('upload-lost-again')}</button>
            </div>
          </li>
        </ul>
      )}
      <div class="actions">
        {input(picker, false)}
        <button type="button" class={`button${taken || list.length ? '' : ' primary'}`} onClick={() => picker.current!.click()}>
          <Icon name="picture" />{t(taken || list.length ? 'upload-pick-more' : 'upload-pick')}
        </button>
        {coarse() && <>{input(camera, true)}<button type="button" class="button" onClick={() => camera.current!.click()}>{t('upload-camera')}</button></>}
      </div>
      <OnPhone url={url} title={named} />
      <div class="fine">
        {!coarse() && <p>{t('upload-drop')}</p>}
        <p>{t('upload-limits', { megabytes: Math.floor(most / MEGABYTE) })}</p>
      </div>
      <p class="visually-hidden" role="status">{said}</p>
    </section>
  );
}
