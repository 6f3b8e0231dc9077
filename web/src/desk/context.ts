import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { problemOf } from '../app/api';
import type { Me, Problem } from '../protocol';
import type { DeskRun } from './desk';
import type { Command } from './keys';

export const DeskContext = createContext<{ desk: DeskRun; me: Me } | null>(null);
export const useDesk = (): { desk: DeskRun; me: Me } => useContext(DeskContext)!;

/** Handlers of the commands, the newest first: what lies on top takes the press. */
const handlers = new Map<Command, (() => void)[]>();
export function run(command: Command): boolean {
  const found = handlers.get(command)?.at(-1);
  found?.();
  return found !== undefined;
}
/** What a shortcut does while the component is there; nothing while `handler` is null. */
export function useCommand(command: Command, handler: (() => void) | null): void {
  const newest = useRef(handler);
  newest.current = handler;
  const active = handler !== null;
  // With what is shown, not a moment after: whoever sees a button may press its key
  useLayoutEffect(() => {
    if (!active) return;
    const call = () => newest.current?.();
    handlers.set(command, [...handlers.get(command) ?? [], call]);
    return () => { handlers.set(command, handlers.get(command)!.filter((one) => one !== call)); };
  }, [command, active]);
}

const TICK_MS = 5000;
const watchers = new Set<(now: number) => void>();
let ticking: ReturnType<typeof setInterval> | undefined;
/** The time, now and then: one clock for all that show how long something has taken. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    watchers.add(setNow);
    ticking ??= setInterval(() => { for (const tell of watchers) tell(Date.now()); }, TICK_MS);
    return () => {
      watchers.delete(setNow);
      if (watchers.size) return;
      clearInterval(ticking);
      ticking = undefined;
    };
  }, []);
  return now;
}

export interface Asked<T> { found: T | null; problem: Problem | null; loading: boolean; again(): Promise<void> }

/** Asks the service for what a view shows, anew when `keys` change; what was found stays until there is something newer. */
export function useAsked<T>(ask: () => Promise<T>, keys: unknown[]): Asked<T> {
  const [result, setResult] = useState<{ found: T | null; problem: Problem | null; loading: boolean }>({ found: null, problem: null, loading: true });
  const turn = useRef(0);
  const newest = useRef(ask);
  newest.current = ask;
  async function again(): Promise<void> {
    const mine = turn.current += 1;
    setResult((before) => ({ ...before, loading: true }));
    try {
      const found = await newest.current();
      if (mine === turn.current) setResult({ found, problem: null, loading: false });
    } catch (error) {
      if (mine === turn.current) setResult((before) => ({ ...before, problem: problemOf(error), loading: false }));
    }
  }
  useEffect(() => {
    setResult({ found: null, problem: null, loading: true });
    void again();
    return () => { turn.current += 1; };
  }, keys);
  return { ...result, again };
}

/** A thing that is done once at a time, with what was refused. */
export function useDoing(): { busy: boolean; problem: Problem | null; clear(): void; attempt(work: () => Promise<unknown>): Promise<boolean> } {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    busy, problem, clear: () => setProblem(null),
    async attempt(work) {
      if (busy) return false;
      setBusy(true);
      setProblem(null);
      try { await work(); return true; } catch (error) { setProblem(problemOf(error)); return false; } finally { setBusy(false); }
    },
  };
}

/** Hands a file over to the browser; the address of it lives no longer than that. */
export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
