// Turns the text of a message into nodes: paragraphs, line breaks, **bold**, lists, links. No HTML ever: what is
// not in this small language is shown as it was typed.

import type { ComponentChildren, JSX } from 'preact';

const INLINE = /\*\*(?<bold>[^*\n]+)\*\*|\[(?<label>[^\]\n]+)\]\((?<url>[^()\s]+)\)|(?<bare>https?:\/\/[^\s<>"]+[^\s<>".,:;!?)\]])/g;

/** Origins of the pages that embed the chat, by the service's own list: the help articles are there. */
const known = new Set<string>();
export function allowLinks(origins: unknown): void {
  for (const origin of Array.isArray(origins) ? origins : []) if (/^https?:/.test(origin)) known.add(origin);
}

/** The address if it may be followed: https, mailto, a page of this same origin, or of one that embeds the chat. */
export function safeUrl(url: string, here = globalThis.location?.origin): string | null {
  try {
    const parsed = new URL(url);
    return ['https:', 'mailto:'].includes(parsed.protocol) || parsed.origin === here || known.has(parsed.origin) ? parsed.href : null;
  } catch { return null; }
}

function link(url: string, label: string, source: string): ComponentChildren {
  const href = safeUrl(url);
  return href ? <a href={href} target="_blank" rel="noopener noreferrer">{label}</a> : source;
}

export function inline(text: string): ComponentChildren[] {
  const out: ComponentChildren[] = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    out.push(text.slice(at, match.index));
    const { bold, label, url, bare } = match.groups!;
    if (bold) out.push(<strong>{bold}</strong>);
    else if (bare) out.push(link(bare, bare, match[0]));
    else out.push(link(url!, label!, match[0]));
    at = match.index + match[0].length;
  }
  out.push(text.slice(at));
  return out.filter((part) => part !== '');
}

type Block = { kind: 'p' | 'ul' | 'ol'; lines: string[] };

export function blocks(text: string): Block[] {
  const out: Block[] = [];
  let block: Block | undefined;
  let gap = false;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const item = /^\s*(?:([-•*])|\d{1,2}[.)])\s+(.+)$/.exec(line);
    const kind = item ? (item[1] ? 'ul' : 'ol') : 'p';
    if (!line.trim()) { gap = true; continue; }
    // An empty line ends a paragraph, but a list goes on: its numbers must not begin again.
    if (block?.kind !== kind || (gap && kind === 'p')) out.push(block = { kind, lines: [] });
    gap = false;
    block.lines.push(item ? item[2]! : line);
  }
  return out;
}

export function Text({ text }: { text: string }): JSX.Element {
  return (
    <div class="text" dir="auto">
      {blocks(text).map(({ kind: Tag, lines }) => (Tag === 'p'
        ? <p>{lines.map((line, i) => [i > 0 && <br />, ...inline(line)])}</p>
        : <Tag>{lines.map((line) => <li>{inline(line)}</li>)}</Tag>
      ))}
    </div>
  );
}
