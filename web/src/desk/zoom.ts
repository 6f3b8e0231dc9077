// How a picture is looked at: the arithmetic of zoom, pan and turn, without a pixel. Pure.

export interface View {
  /** 1: the whole picture fits. */
  zoom: number;
  /** Where the picture's middle stands, from the middle of its window, in pixels of the screen. */
  x: number; y: number;
  /** Quarter turns, clockwise. */
  turns: number;
}
export const whole: View = { zoom: 1, x: 0, y: 0, turns: 0 };

export const STEP = 1.25;
const LEAST = 1;
const MOST = 8;
const PAN = 60;

export interface Size { width: number; height: number }

/** Around a point of the window (from its middle), which stays where it is. */
export function zoomed(view: View, factor: number, at = { x: 0, y: 0 }): View {
  const zoom = Math.min(Math.max(view.zoom * factor, LEAST), MOST);
  const grown = zoom / view.zoom;
  return { ...view, zoom, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown };
}
export const panned = (view: View, dx: number, dy: number): View => ({ ...view, x: view.x + dx, y: view.y + dy });
export const turned = (view: View, by = 1): View => ({ ...view, x: 0, y: 0, turns: (view.turns + by + 4) % 4 });

/** The size at which the picture fits into its window, turned as it is; a small one is not blown up. */
export function fitted(picture: Size, window: Size, turns: number): Size {
  const [w, h] = turns % 2 ? [window.height, window.width] : [window.width, window.height];
  const scale = Math.min(w / picture.width, h / picture.height, 1);
  return { width: picture.width * scale, height: picture.height * scale };
}

/** Never so far that the picture is lost from sight. */
export function kept(view: View, shown: Size, window: Size): View {
  const [w, h] = view.turns % 2 ? [shown.height, shown.width] : [shown.width, shown.height];
  const x = Math.max((w * view.zoom - window.width) / 2, 0);
  const y = Math.max((h * view.zoom - window.height) / 2, 0);
  return { ...view, x: Math.min(Math.max(view.x, -x), x), y: Math.min(Math.max(view.y, -y), y) };
}

/** What a key does to the view, null when it is none of the viewer's. */
export function byKey(view: View, key: string): View | null {
  switch (key) {
    case '+': case '=': return zoomed(view, STEP);
    case '-': case '_': return zoomed(view, 1 / STEP);
    case '0': return whole;
    case 'r': return turned(view);
    case 'R': return turned(view, -1);
    case 'ArrowLeft': return panned(view, PAN, 0);
    case 'ArrowRight': return panned(view, -PAN, 0);
    case 'ArrowUp': return panned(view, 0, PAN);
    case 'ArrowDown': return panned(view, 0, -PAN);
    default: return null;
  }
}
