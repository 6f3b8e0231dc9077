// What is different about a case since it was shown. Pure; said in codes, worded by the page.

import type { CaseShown } from '../../protocol';

export interface Difference { what: 'state' | 'evidence' | 'evidence_gone' | 'finding' | 'decision' | 'staged' | 'staged_gone' | 'alarm' | 'account' | 'version'; detail?: string }

const ids = (found: CaseShown) => found.evidence.map(({ evidence_id }) => evidence_id);

export function differences(before: CaseShown, after: CaseShown): Difference[] {
  const out: Difference[] = [];
  if (before.state !== after.state) out.push({ what: 'state', detail: after.state });
  for (const { evidence_id, item } of after.evidence) if (!ids(before).includes(evidence_id)) out.push({ what: 'evidence', detail: item ?? 'picture' });
  for (const { evidence_id, item } of before.evidence) if (!ids(after).includes(evidence_id)) out.push({ what: 'evidence_gone', detail: item ?? 'picture' });
  for (const found of after.findings) {
    const known = before.findings.find(({ evidence_id }) => evidence_id === found.evidence_id);
    if (known && JSON.stringify(known) !== JSON.stringify(found)) out.push({ what: 'finding', detail: found.document ?? 'picture' });
  }
  for (const { agent } of after.decisions.slice(before.decisions.length)) out.push({ what: 'decision', detail: agent });
  if (!before.staged && after.staged) out.push({ what: 'staged', detail: after.staged.by });
  if (before.staged && !after.staged) out.push({ what: 'staged_gone', detail: before.staged.by });
  if (before.alarm_at !== after.alarm_at) out.push({ what: 'alarm' });
  if (JSON.stringify(before.account) !== JSON.stringify(after.account)) out.push({ what: 'account' });
  // The version moved for a reason that nobody here can see
  if (!out.length) out.push({ what: 'version', detail: String(after.version) });
  return out;
}
