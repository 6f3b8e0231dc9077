import type { JSX } from 'preact';
import { drawn } from '../../app/components/Icon';

/** The desk's own pictograms, drawn like the chat's. */
const PATHS = {
  shield: 'M12 3l7.5 2.7v5.6c0 4.6-3.1 8-7.5 9.7-4.4-1.7-7.5-5.1-7.5-9.7V5.7zM8.7 12l2.3 2.3 4.3-4.5',
  chats: 'M4 5h12v9H9l-3.5 3V14H4zM19 9h1.5v9H19v2.5L16 18h-5',
  cases: 'M4 7h16v12H4zM9 7V4.5h6V7M4 12h16',
  audit: 'M6 3.5h9l3.5 3.5v13.5H6zM9.5 11h5.5M9.5 14.5h5.5M9.5 7.5h2.5',
  dashboard: 'M4 20h16M6.5 16.5v-5M12 16.5v-10M17.5 16.5V9',
  learning: 'M12 6.5C10 5 7 4.5 3.5 4.5v14c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-14C17 4.5 14 5 12 6.5zM12 6.5v14',
  agents: 'M9 11.5a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM3 19.5c.6-3.2 3-4.8 6-4.8s5.4 1.6 6 4.8M15.5 5a3.3 3.3 0 010 6.4M17 15c2.2.5 3.6 2 4 4.5',
  close: 'M6 6l12 12M18 6L6 18',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  send: 'M12 19V5M6 11l6-6 6 6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M7 7l10 10M17 7L7 17',
  lock: 'M7 11V8a5 5 0 0110 0v3M6 11h12v9H6zM12 14.5v2',
  note: 'M5 4h14v10l-5.5 5.5H5zM13.5 19.5V14H19M8.5 8.5h7M8.5 11.5h4',
  person: 'M12 12a4 4 0 100-8 4 4 0 000 8zM4.5 20.5c.8-3.7 3.8-5.5 7.5-5.5s6.7 1.8 7.5 5.5',
  again: 'M20 12a8 8 0 11-2.5-5.8M20 4v4.5h-4.5',
  back: 'M9.5 7L5 11.5 9.5 16M5 11.5h9a5 5 0 015 5V18',
  clock: 'M12 7v5l3.2 2M12 21a9 9 0 100-18 9 9 0 000 18z',
  out: 'M10 4H5v16h5M15 8l4 4-4 4M19 12H9',
  plane: 'M20.5 4L3.5 11l5.5 2.2L11.5 20l3-4.6 4 2.6zM9 13.2L20.5 4',
  web: 'M12 21a9 9 0 100-18 9 9 0 000 18zM3.5 12h17M12 3c2.8 2.6 4 5.6 4 9s-1.2 6.4-4 9c-2.8-2.6-4-5.6-4-9s1.2-6.4 4-9z',
  picture: 'M4 5h16v14H4zM4 16l4.5-4.5 4 4L15 13l5 4.5M15.5 9.2v.1',
  left: 'M14.5 6l-6 6 6 6',
  right: 'M9.5 6l6 6-6 6',
  info: 'M12 11v5.5M12 7.7v.1M12 21a9 9 0 100-18 9 9 0 000 18z',
  warning: 'M12 4l9 15.5H3zM12 10v4.5M12 17v.1',
  search: 'M10.5 17a6.5 6.5 0 100-13 6.5 6.5 0 000 13zM15.5 15.5L20 20',
  keys: 'M3 7h18v10H3zM6.5 10.5h.01M10 10.5h.01M14 10.5h.01M17.5 10.5h.01M8 14h8',
  hand: 'M8 12V6.5a1.5 1.5 0 013 0V11M11 10.5v-6a1.5 1.5 0 013 0V11M14 11V6a1.5 1.5 0 013 0v8.5c0 4-2.2 6-5.5 6-2.7 0-4-1.2-5.3-3.6L4 13.2c.9-1 2.2-.9 3 .1l1 1.2',
  swap: 'M4 8.5h14M14.5 5L18 8.5 14.5 12M20 15.5H6M9.5 12L6 15.5 9.5 19',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  bolt: 'M13 3L5.5 13.5H11L10 21l7.5-10.5H12z',
  save: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 100-6 3 3 0 000 6z',
  flag: 'M6 21V4M6 4.5h11l-2.5 4 2.5 4H6',
} as const;
export type SignName = keyof typeof PATHS;

export const Sign = ({ name }: { name: SignName }): JSX.Element => drawn(name, PATHS[name]);
