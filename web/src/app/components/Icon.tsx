import type { JSX } from 'preact';

const PATHS = {
  shield: 'M12 3l7.5 2.7v5.6c0 4.6-3.1 8-7.5 9.7-4.4-1.7-7.5-5.1-7.5-9.7V5.7zM8.7 12l2.3 2.3 4.3-4.5',
  close: 'M6 6l12 12M18 6L6 18',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  send: 'M12 19V5M6 11l6-6 6 6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M7 7l10 10M17 7L7 17',
  key: 'M8 16.5a4.5 4.5 0 113.9-6.8L20 9.7l1.5 2-1.8 2.3-2-1.2-1.9 1.4-1.6-1.4h-2.3A4.5 4.5 0 018 16.5zM6.7 12h.1',
  lock: 'M7 11V8a5 5 0 0110 0v3M6 11h12v9H6zM12 14.5v2',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  down: 'M12 5v14M6 13l6 6 6-6',
  chevron: 'M6 9.5l6 6 6-6',
  person: 'M12 12a4 4 0 100-8 4 4 0 000 8zM4.5 20.5c.8-3.7 3.8-5.5 7.5-5.5s6.7 1.8 7.5 5.5',
  again: 'M20 12a8 8 0 11-2.5-5.8M20 4v4.5h-4.5',
  clock: 'M12 7v5l3.2 2M12 21a9 9 0 100-18 9 9 0 000 18z',
  out: 'M9 6H6v12h12v-3M13 5h6v6M19 5l-8.5 8.5',
  plane: 'M20.5 4L3.5 11l5.5 2.2L11.5 20l3-4.6 4 2.6zM9 13.2L20.5 4',
  picture: 'M4 5h16v14H4zM4 16l4.5-4.5 4 4L15 13l5 4.5M15.5 9.2v.1',
  phone: 'M8 3h8v18H8zM11 18h2',
  globe: 'M12 21a9 9 0 100-18 9 9 0 000 18zM3 12h18M12 3c5 5.4 5 12.6 0 18M12 3c-5 5.4-5 12.6 0 18',
  left: 'M14.5 6l-6 6 6 6',
  right: 'M9.5 6l6 6-6 6',
  info: 'M12 11v5.5M12 7.7v.1M12 21a9 9 0 100-18 9 9 0 000 18z',
} as const;
export type IconName = keyof typeof PATHS;

export function drawn(name: string, path: string): JSX.Element {
  return <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true"><path d={path} /></svg>;
}
export const Icon = ({ name }: { name: IconName }): JSX.Element => drawn(name, PATHS[name]);
