import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t, tOr } from '../../app/i18n';
import type { CaseShown, Finding } from '../../protocol';
import { evidencePath, facePath } from '../api';
import { useCommand } from '../context';
import { Chip, Empty, When, type Tone } from '../parts/bits';
import { Sign } from '../parts/Sign';
import { to } from '../route';
import { named, stamp } from '../words';
import { usePicture, Viewer, type Album } from './Viewer';

/** Under this two pictures beside each other show nothing of either. */
const WIDE = '(min-width: 1180px)';

const TONES: Record<string, Tone> = { same: 'good', near: 'warn', other: 'bad', checked: 'good', read: 'plain', unsure: 'warn', truncated: 'warn', good: 'good', flawed: 'warn', unread: 'plain' };

export function Evidence({ found, album }: { found: CaseShown; album: Album }): JSX.Element {
  const many = found.evidence.length > 1;
  const [twoUp, setTwoUp] = useState(many && matchMedia(WIDE).matches);
  const [at, setAt] = useState<[number, number]>([0, Math.min(1, found.evidence.length - 1)]);
  useEffect(() => { setAt(([a, b]) => [Math.min(a, found.evidence.length - 1), Math.min(b, found.evidence.length - 1)]); }, [found.evidence.length]);
  useCommand('left-picture', () => (document.getElementById('viewer-left') ?? document.getElementById('viewer-only'))?.focus());
  useCommand('right-picture', twoUp ? () => document.getElementById('viewer-right')?.focus() : null);

  if (!found.evidence.length) return <Empty icon="picture" title={t('pictures-none')}><p>{t('pictures-none-body')}</p></Empty>;
  const two = twoUp && many;
  const panes: (0 | 1)[] = two ? [0, 1] : [0];
  const step = (pane: 0 | 1) => (by: number) => setAt((now) => {
    const next: [number, number] = [...now];
    next[pane] = (now[pane] + by + found.evidence.length) % found.evidence.length;
    return next;
  });
  return (
    <section class="pictures" aria-label={t('evidence')}>
      <div class="pictures-head">
        <h3>{t('pictures-count', { count: found.evidence.length })}</h3>
        <p class="visually-hidden" id="viewer-keys">{t('viewer-keys')}</p>
        {many && <label class="check"><input type="checkbox" checked={twoUp} onChange={(event) => setTwoUp(event.currentTarget.checked)} /><span>{t('side-by-side')}</span></label>}
      </div>
      <div class={two ? 'panes two' : 'panes'}>
        {panes.map((pane) => {
          const index = at[pane];
          const picture = found.evidence[index]!;
          const item = tOr('upload-item', picture.item ?? 'picture');
          const label = t('picture-label', { n: index + 1, of: found.evidence.length, item });
          return (
            <div class="picture-pane" key={pane}>
              <div class="picture-head">
                <button type="button" class="icon-button small" aria-label={t('picture-previous')} title={`${t('picture-previous')} (p)`} disabled={!many} onClick={() => step(pane)(-1)}><Sign name="left" /></button>
                <label class="grow"><span class="visually-hidden">{t(pane ? 'picture-right' : 'picture-left')}</span>
                  <select value={index} onChange={(event) => { const next: [number, number] = [...at]; next[pane] = Number(event.currentTarget.value); setAt(next); }}>
                    {found.evidence.map((one, i) => <option key={one.evidence_id} value={i}>{`${i + 1}. ${tOr('upload-item', one.item ?? 'picture')}`}</option>)}
                  </select>
                </label>
                <button type="button" class="icon-button small" aria-label={t('picture-next')} title={`${t('picture-next')} (n)`} disabled={!many} onClick={() => step(pane)(1)}><Sign name="right" /></button>
              </div>
              <Viewer album={album} path={evidencePath(found.case_id, picture.evidence_id)} label={label} name={two ? (pane ? 'right' : 'left') : 'only'} onStep={step(pane)} />
              <div class="picture-told">
                <p class="quiet">{t('sent-at')} <When at={picture.at} /></p>
                {picture.elsewhere.map(({ case_id, same_file }) => (
                  <p class="alike" key={case_id}><Sign name="warning" /><span>{t(same_file ? 'same-file' : 'looks-same')} <a href={to('cases', case_id)}>{case_id}</a></span></p>
                ))}
                <Read finding={found.findings.find(({ evidence_id }) => evidence_id === picture.evidence_id)} />
              </div>
            </div>
          );
        })}
      </div>
    </section>
  );
}

/** What a field is held against in the ledger, and how that came out. */
function against(field: string, { comparison }: Finding): { tone: Tone; text: string } | null {
  if (!comparison) return null;
  const direct = { recipient: comparison.email, address: comparison.address, txid: comparison.txid }[field as 'txid'];
  if (direct) return { tone: TONES[direct]!, text: t(`match-${direct}`) };
  const particular = field === 'date' ? 'time' : field;
  if (comparison.entry?.agrees.includes(particular)) return { tone: 'good', text: t('match-same') };
  if (comparison.entry?.differs.includes(particular)) return { tone: 'bad', text: t('match-other') };
  return null;
}

function Read({ finding }: { finding: Finding | undefined }): JSX.Element {
  if (!finding) return <p class="quiet">{t('not-read')}</p>;
  if (finding.state !== 'read') return <p class="quiet">{t(`reading-${finding.state}`, { problem: named('reading-problem', finding.problem) })}</p>;
  const { comparison } = finding;
  return (
    <>
      <p class="read-line">
        {finding.outcome && <Chip tone={TONES[finding.outcome] ?? 'plain'}>{named('outcome-read', finding.outcome)}</Chip>}
        {finding.kind && <Chip>{named('kind', finding.kind)}</Chip>}
        {finding.flaws.map((one) => <Chip key={one} tone="warn" icon="warning">{named('flaw', one)}</Chip>)}
        {finding.kept_anyway && <Chip>{t('kept-anyway')}</Chip>}
      </p>
      {finding.fields.length > 0 && (
        <table class="table fields">
          <caption class="visually-hidden">{t('fields')}</caption>
          <thead><tr><th scope="col">{t('field')}</th><th scope="col">{t('in-picture')}</th><th scope="col">{t('in-ledger')}</th></tr></thead>
          <tbody>
            {finding.fields.map(({ name, value, certainty }, i) => {
              const match = against(name, finding);
              return (
                <tr key={i}>
                  <th scope="row">{named('field', name)}</th>
                  <td><span class="mono">{value}</span>{certainty !== 'read' && <Chip tone={TONES[certainty]!}>{t(`certainty-${certainty}`)}</Chip>}</td>
                  <td>{match ? <Chip tone={match.tone} icon={match.tone === 'good' ? 'check' : 'warning'}>{match.text}</Chip> : <span class="quiet" title={t('match-none')}>–<span class="visually-hidden"> {t('match-none')}</span></span>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {comparison?.entry && (
        <p class="ledger"><Sign name="cases" /><span>{t('ledger-entry', { kind: named('entry', comparison.entry.kind), at: stamp(comparison.entry.at) })}{' '}
          {comparison.entry.agrees.length > 0 && t('ledger-agrees', { what: comparison.entry.agrees.map((one) => named('field', one)).join(', ') })}{' '}
          {comparison.entry.differs.length > 0 && <strong>{t('ledger-differs', { what: comparison.entry.differs.map((one) => named('field', one)).join(', ') })}</strong>}</span></p>
      )}
      {comparison && !comparison.entry && <p class="quiet">{t('ledger-none')}</p>}
      {finding.also_in.map((id) => <p class="alike" key={id}><Sign name="warning" /><span>{t('same-transaction')} <a href={to('cases', id)}>{id}</a></span></p>)}
    </>
  );
}

export function Faces({ found, album }: { found: CaseShown; album: Album }): JSX.Element | null {
  if (!found.faces.length) return null;
  return (
    <section class="faces" aria-label={t('faces')}>
      <h3>{t('faces')}</h3>
      {found.faces.map((face) => (
        <div key={face.session} class="face">
          <p class="read-line">
            <Chip tone={face.verdict === 'passed' ? 'good' : face.verdict ? 'bad' : 'plain'}>{named('face-verdict', face.verdict ?? 'open')}</Chip>
            <Chip>{named('verifier', face.verifier)}</Chip>
            {face.country && <Chip icon="flag">{face.country}</Chip>}
            {Object.entries(face.scores).map(([name, value]) => <Chip key={name}>{named('score', name)}: {typeof value === 'number' ? value.toFixed(2) : named('band', String(value))}</Chip>)}
            {face.faults.map((one) => <Chip key={one} tone="warn">{named('face-fault', one)}</Chip>)}
            <When at={face.at} />
          </p>
          <ul class="frames">{face.frames.map((id, i) => <Frame key={id} album={album} path={facePath(found.case_id, id)} label={t('frame', { n: i + 1, of: face.frames.length })} />)}</ul>
        </div>
      ))}
    </section>
  );
}

/** A picture of a face is looked at when somebody wants to, and each look is noted. */
function Frame({ album, path, label }: { album: Album; path: string; label: string }): JSX.Element {
  const [asked, setAsked] = useState(false);
  const { url, failed } = usePicture(album, asked ? path : null);
  return (
    <li>
      {url ? <img src={url} alt={label} /> : <button type="button" class="button" onClick={() => setAsked(true)}><Sign name="eye" />{failed ?? label}</button>}
    </li>
  );
}
