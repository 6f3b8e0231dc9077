import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Bodies } from '../../protocol';
import { t } from '../i18n';
import { problemText } from '../problem';
import { useChat } from './context';
import { Icon } from './Icon';

/** Asked once, when people are done: five points and, if one likes, words. */
export function CsatCard({ url, score }: Bodies['csat']): JSX.Element {
  const chat = useChat();
  const [picked, setPicked] = useState(0);
  const [comment, setComment] = useState('');
  const [given, setGiven] = useState(score !== undefined);
  const [wrong, setWrong] = useState('');

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!picked) return setWrong(t('csat-pick'));
    const problem = await chat.submitSecure(url, { score: picked, ...(comment.trim() ? { comment: comment.trim() } : {}) });
    // Given before, in another tab: given is given
    if (!problem || problem.code === 'stale') setGiven(true);
    else setWrong(problemText(problem));
  }

  if (given) return <p class="note good" role="status"><Icon name="check" />{t('csat-thanks')}</p>;
  return (
    <form class="card" onSubmit={submit}>
      <fieldset>
        <legend class="question-text">{t('csat-title')}</legend>
        <div class="scale">
          {[1, 2, 3, 4, 5].map((n) => (
            <label key={n} class="option">
              <input type="radio" name={url} onChange={() => setPicked(n)} />{n}
              <span class="visually-hidden">{n === 1 ? t('csat-worst') : n === 5 ? t('csat-best') : ''}</span>
            </label>
          ))}
        </div>
        <p class="fine" aria-hidden="true">1 {t('csat-worst')}, 5 {t('csat-best')}</p>
      </fieldset>
      <label class="field control">{t('csat-comment')}
        <input maxLength={1000} value={comment} onInput={(event) => setComment(event.currentTarget.value)} />
      </label>
      <p class="error" role="alert">{wrong}</p>
      <div class="actions"><button type="submit" class="button primary">{t('csat-send')}</button></div>
    </form>
  );
}
