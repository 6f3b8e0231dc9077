// A parser for text/event-stream. EventSource cannot send the Authorization header, so the bytes come from fetch.

export interface SseMessage { id: string; event: string; data: string }

export class SseParser {
  private buffer = '';
  private id = '';
  private event = '';
  private data: string[] = [];

  /** Takes a piece of the stream, cut anywhere, and gives the messages that it completes. */
  push(chunk: string): SseMessage[] {
    this.buffer += chunk;
    const out: SseMessage[] = [];
    let match: RegExpExecArray | null;
    // A lone CR at the end may be half of a CRLF: it waits for the next piece.
    while ((match = /\r\n|\n|\r(?!$)/.exec(this.buffer))) {
      const line = this.buffer.slice(0, match.index);
      this.buffer = this.buffer.slice(match.index + match[0].length);
      if (line === '') {
        if (this.data.length) out.push({ id: this.id, event: this.event || 'message', data: this.data.join('\n') });
        this.event = '';
        this.data = [];
        continue;
      }
      const [, field, value] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!;
      if (field === 'data') this.data.push(value ?? '');
      else if (field === 'event') this.event = value ?? '';
      else if (field === 'id' && !value?.includes('\0')) this.id = value ?? '';
    }
    return out;
  }
}
