import type { Field } from '../../protocol';

/** "１２３ 456" and "١٢٣-٤٥٦" are codes as well: any decimal digits, and whatever people put between them. */
export function plainDigits(text: string): string {
  return text.normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\s\u200b-\u200f\u2060-\u2069.\-–]/g, '');
}

export const codeDigits = (text: string): boolean => /^\d{6}$/.test(text);

export function readValues(form: HTMLFormElement, fields: Field[]): Record<string, string> {
  const data = new FormData(form);
  return Object.fromEntries(fields.map(({ name, kind }) => {
    const value = String(data.get(name) ?? '');
    if (kind === 'code') return [name, plainDigits(value)];
    // A password is taken as it is, spaces and all.
    return [name, kind === 'password' ? value : value.trim()];
  }));
}
