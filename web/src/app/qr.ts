// A picture that a phone's camera reads. Loaded when it is shown.

import { encode } from 'uqr';

/** Light modules around the code, without which cameras do not find it (ISO/IEC 18004). */
const QUIET = 4;

export interface Qr { size: number; path: string }

/** The dark modules as one SVG path, a unit each, in a square of `size` units. */
export function qr(text: string): Qr {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, path };
}
