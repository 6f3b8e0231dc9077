import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Problem } from '../../protocol';
import type { FirstScreenApi } from '../api';
import type { Chat } from '../chat';
import type { Watch } from '../upload';

export const ChatContext = createContext<Chat | null>(null);
export const useChat = (): Chat => useContext(ChatContext)!;

/** What a secure card has around it: the chat, or the page of a single step. */
export interface Surroundings {
  submitSecure(url: string, values: Record<string, unknown>): Promise<Problem | null>;
  /** What a secure step has to show; throws what the service or the network said instead. */
  readSecure<T>(url: string): Promise<T>;
  /** See `SecureApi.upload`. */
  upload(url: string, picture: Blob, watch: Watch): Promise<void>;
  /** See `SecureApi.cutOff`. */
  cutOff(url: string): Promise<number>;
  /** Hands the step over to a phone; null on the page of a step, which is on one already. */
  phone: (() => FirstScreenApi) | null;
  /** Asks for more than a step shows, with a body; throws as above. */
  askSecure<T>(url: string, values: Record<string, unknown>): Promise<T>;
  /** Says something in the person's name; null where there is no chat to say it in. */
  say: ((text: string) => void) | null;
}
export const SurroundingsContext = createContext<Surroundings | null>(null);
export const useSurroundings = (): Surroundings => useContext(SurroundingsContext)!;
