import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../app/i18n';
import { problemOf } from '../../app/api';
import { problemText } from '../../app/problem';
import { useDesk } from '../context';
import { Sign, type SignName } from '../parts/Sign';
import { byKey, fitted, kept, panned, STEP, turned, whole, zoomed, type Size, type View } from '../zoom';

/** Pictures of a case that were fetched, by their path. They are let go of together, when the case is left. */
export class Album {
  private urls = new Map<string, Promise<string>>();
  private gone = false;
  constructor(private fetchOne: (path: string) => Promise<Blob>) {}

  of(path: string): Promise<string> {
    let found = this.urls.get(path);
    if (!found) {
      found = this.fetchOne(path).then((blob) => {
        const url = URL.createObjectURL(blob);
        if (this.gone) URL.revokeObjectURL(url);
        return url;
      });
      // What failed may be asked for again
      found.catch(() => this.urls.delete(path));
      this.urls.set(path, found);
    }
    return found;
  }

  close(): void {
    this.gone = true;
    for (const url of this.urls.values()) void url.then((one) => URL.revokeObjectURL(one), () => undefined);
    this.urls.clear();
  }
}

/** An album for as long as the component is there. */
export function useAlbum(): Album {
  const { desk } = useDesk();
  const [album] = useState(() => new Album(desk.api.picture));
  useEffect(() => () => album.close(), [album]);
  return album;
}

export function usePicture(album: Album, path: string | null): { url: string | null; failed: string | null } {
  const [state, setState] = useState<{ path: string | null; url: string | null; failed: string | null }>({ path: null, url: null, failed: null });
  useEffect(() => {
    let current = true;
    if (path) {
      album.of(path).then(
        (url) => { if (current) setState({ path, url, failed: null }); },
        (error) => { if (current) setState({ path, url: null, failed: problemText(problemOf(error)) }); },
      );
    }
    return () => { current = false; };
  }, [album, path]);
  return state.path === path ? state : { url: null, failed: null };
}

interface ViewerProps { album: Album; path: string | null; label: string; name: 'left' | 'right' | 'only'; onStep(by: number): void }

export function Viewer({ album, path, label, name, onStep }: ViewerProps): JSX.Element {
  const { url, failed } = usePicture(album, path);
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Size>({ width: 1, height: 1 });
  const [natural, setNatural] = useState<Size | null>(null);
  const [view, setView] = useState<View>(whole);
  const drag = useRef<{ x: number; y: number } | null>(null);

  useEffect(() => { setView(whole); setNatural(null); }, [path]);
  useLayoutEffect(() => {
    const sizes = new ResizeObserver(([entry]) => { const { width, height } = entry!.contentRect; setRoom({ width, height }); });
    sizes.observe(box.current!);
    return () => sizes.disconnect();
  }, []);

  const shown = natural && fitted(natural, room, view.turns);
  const move = (next: (view: View) => View) => setView((now) => {
    const moved = next(now);
    return natural ? kept(moved, fitted(natural, room, moved.turns), room) : moved;
  });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { n: 1, p: -1 }[event.key as 'n'];
    if (step) onStep(step);
    else if (byKey(view, event.key)) move((now) => byKey(now, event.key) ?? now);
    else return;
    event.preventDefault();
  }
  function onWheel(event: WheelEvent): void {
    event.preventDefault();
    const { left, top, width, height } = box.current!.getBoundingClientRect();
    const at = { x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 };
    move((now) => zoomed(now, event.deltaY < 0 ? STEP : 1 / STEP, at));
  }

  const tool = (sign: SignName, what: string, key: string, next: (view: View) => View) => (
    <button type="button" class="icon-button small" aria-label={t(what)} title={`${t(what)} (${key})`} onClick={() => move(next)}><Sign name={sign} /></button>
  );
  return (
    <div class="viewer">
      <div
        class="viewer-window" ref={box} id={`viewer-${name}`} role="application" aria-label={label} aria-describedby="viewer-keys" tabIndex={0} data-pane
        onKeyDown={onKeyDown} onWheel={onWheel} onDblClick={() => move((now) => (now.zoom > 1 ? whole : zoomed(now, STEP ** 4)))}
        onPointerDown={(event) => { drag.current = { x: event.clientX, y: event.clientY }; event.currentTarget.setPointerCapture(event.pointerId); }}
        onPointerMove={(event) => {
          const from = drag.current;
          if (!from) return;
          drag.current = { x: event.clientX, y: event.clientY };
          move((now) => panned(now, event.clientX - from.x, event.clientY - from.y));
        }}
        onPointerUp={() => { drag.current = null; }} onPointerCancel={() => { drag.current = null; }}
      >
        {url && (
          <img
            src={url} alt={label} draggable={false} hidden={!shown}
            onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => setNatural({ width, height })}
            style={shown ? {
              width: `${shown.width}px`, height: `${shown.height}px`,
              transform: `translate(-50%, -50%) translate(${view.x}px, ${view.y}px) rotate(${view.turns * 90}deg) scale(${view.zoom})`,
            } : undefined}
          />
        )}
        {!url && <p class="viewer-wait" role="status">{failed ?? (path ? t('picture-loading') : t('picture-none'))}</p>}
      </div>
      <div class="viewer-tools">
        {tool('plus', 'zoom-in', '+', (now) => zoomed(now, STEP))}
        {tool('minus', 'zoom-out', '-', (now) => zoomed(now, 1 / STEP))}
        {tool('fit', 'zoom-whole', '0', () => whole)}
        {tool('again', 'turn', 'r', (now) => turned(now))}
        <span class="viewer-state" role="status">{t('viewer-state', { zoom: Math.round(view.zoom * 100), turn: view.turns * 90 })}</span>
      </div>
    </div>
  );
}
