import type { JSX } from 'preact';
import type { Bodies, ChatEvent, FirstLook } from '../../protocol';
import { listed, t, tOr } from '../i18n';
import { Text } from '../text';
import { resultText } from '../problem';
import { examplePath } from '../example';
import { CsatCard } from './CsatCard';
import { Icon, type IconName } from './Icon';

function Line({ icon, tone = '', children }: { icon: IconName; tone?: string; children: string }): JSX.Element {
  return <p class={`note ${tone}`}><Icon name={icon} /><span>{children}</span></p>;
}

function CaseNote({ case_id: id, state }: Bodies['case']): JSX.Element {
  if (state !== 'completed') return <Line icon={state === 'in_review' ? 'clock' : 'info'}>{tOr('case-line', state, { id })}</Line>;
  return (
    <div class="finished">
      <span class="seal"><Icon name="check" /></span>
      <p class="finished-title">{t('case-line-completed-title')}</p>
      <p>{t('case-line-completed', { id })}</p>
    </div>
  );
}

function FirstLookNote({ read, problems }: { read: FirstLook; problems: Bodies['upload_result']['problems'] }): JSX.Element {
  if (read.outcome === 'good') return <Line icon="check" tone="good">{t('note-upload-read', { seen: listed(read.seen) })}</Line>;
  if (problems.length === 0) return <Line icon="info">{t('note-upload-unread')}</Line>;
  const path = read.example && examplePath(read.example.url);
  return (
    <div class="note first-look">
      <Icon name="info" />
      <div>
        <p>{t('note-upload-flawed')}</p>
        <ul>{problems.map(({ code, text }) => <li key={code}>{text}</li>)}</ul>
        {path && <figure><img src={path} alt="" loading="lazy" /><figcaption>{read.example!.text}</figcaption></figure>}
      </div>
    </div>
  );
}

/** Everything in the log that is neither words nor a card. A type it does not know is no accident: say so plainly. */
export function Note({ event }: { event: ChatEvent }): JSX.Element | null {
  switch (event.type) {
    case 'case': return <CaseNote {...event.body} />;
    case 'owner': {
      const { owner, name } = event.body;
      if (owner === 'agent') return <Line icon="person">{name ? t('owner-line-agent', { name }) : t('owner-line-agent-unnamed')}</Line>;
      return <Line icon="person">{t(`owner-line-${owner}`)}</Line>;
    }
    case 'step_result': return <Line icon={event.body.ok ? 'check' : 'cross'} tone={event.body.ok ? 'good' : 'bad'}>{resultText(event.body)}</Line>;
    case 'upload_result': {
      const { accepted, problems, read } = event.body;
      if (read) return <FirstLookNote read={read} problems={problems} />;
      const item = tOr('upload-item', event.body.item);
      if (accepted) return <Line icon="check" tone="good">{t('note-upload-accepted', { item })}</Line>;
      return <Line icon="cross" tone="bad">{[t('note-upload-refused', { item }), ...(problems ?? []).map(({ text }) => text)].join('. ')}</Line>;
    }
    case 'csat': return <CsatCard {...event.body} />;
    case 'unknown': return event.body.text
      ? <div class="note"><Icon name="info" /><Text text={event.body.text} /></div>
      : <Line icon="info">{t('note-unknown')}</Line>;
    default: return null;
  }
}
