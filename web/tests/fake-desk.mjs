// The desk's doors of the fake service: a house with a queue, chats, cases and an audit, enough to look at every view and to
// go wrong in every way that the tests need. Nothing here ships.
//
// Everybody signs in with the name of a role (agent@desk.example, lead@…) or jonas@…, any password but "wrong", code 123456.
// Tests steer it: POST /__fake/desk/{mode,push,note,suppressed,present,typing,take,cut,reset}, GET /__fake/desk/log.

import { deflateSync } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import { STATES } from './states.mjs';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const PEOPLE = {
  agent: { id: 'ag_mia', name: 'Mia', role: 'agent', capacity: 6, languages: ['en', 'pt'] },
  jonas: { id: 'ag_jonas', name: 'Jonas', role: 'agent', capacity: 4, languages: ['en', 'de'] },
  reviewer: { id: 'ag_rea', name: 'Rea', role: 'reviewer', capacity: 4, languages: ['en'] },
  lead: { id: 'ag_lena', name: 'Lena', role: 'lead', capacity: 6, languages: ['en', 'tr'] },
  auditor: { id: 'ag_aki', name: 'Aki', role: 'auditor', capacity: 4, languages: ['en'] },
  admin: { id: 'ag_ada', name: 'Ada', role: 'admin', capacity: 4, languages: ['en'] },
};

const HOSTILE = '<img src=x onerror=alert(1)> [go](javascript:alert(1)) **<b>bold</b>** "><script>alert(1)</script>';
const RESUME = [{ id: 'continue', title: 'Go on with: Security questions' }, { id: 'restart', title: 'Begin again from the start' }];
const FACTS = [{ label: 'E-mail', value: 'a…@example.com' }, { label: 'Number ends in', value: '78' }, { label: 'Primary-verified', value: 'no' }, { label: 'High value', value: 'no' }, { label: 'Other tools', value: 'none' }];
const TRIES = [{ label: 'Security questions', used: 2, of: 3 }, { label: 'E-mail codes', used: 1, of: 5 }];
const CANNED = [
  { id: 'hello', title: 'hello', text: 'Hello, this is Mia from the support team. I have read what you wrote so far; give me a moment to look into it.' },
  { id: 'hold', title: 'hold of 24 hours', text: 'Withdrawals stay suspended for 24 hours after a reset. It cannot be shortened, by anybody; it protects you.' },
  { id: 'documents', title: 'documents', text: 'Your case RB-7K2Q9F is with our reviewers. You will hear from us here before tomorrow, 14:00.' },
  { id: 'never', title: 'we never ask', text: 'Nobody who works here ever asks for a password, a code or a recovery phrase. Please do not write any of them here.' },
  { id: 'hostile', title: '<b>hostile</b>', text: HOSTILE },
];

/** Which meanings there are, in the two languages that the tests read them in. */
const MEANINGS = {
  en: { ask_cost: 'What does it cost?', ask_hold: 'Why are withdrawals paused?', ask_duration: 'How long does it take?', no_email: 'The code does not arrive' },
  ar: { ask_cost: 'كم يكلف ذلك؟', ask_hold: 'لماذا السحب متوقف مؤقتًا؟', ask_duration: 'كم يستغرق ذلك؟', no_email: 'الرمز لا يصل' },
};
const UNCLEAR = [
  ['how mch is this gonna set me back', 'en', 'ask_cost', 0.31, 'ask_duration', 0.22],
  ['mail still nothing, [email] is right', 'en', 'no_email', 0.42, 'out_of_scope', 0.12],
  ['لماذا لا أستطيع تحويل أموالي إلى [address] منذ أمس', 'ar', 'ask_hold', 0.38],
  [HOSTILE, 'en'],
  ['e aí, já faz uma hora, quanto falta ainda pra isso acabar? Eu preciso mesmo do dinheiro hoje, é para o aluguel, e ninguém me diz nada', 'pt', 'ask_duration', 0.35, 'ask_hold', 0.3, 'ask_cost', 0.11],
  ['ok', 'en'],
  ['what about my cat', 'en', 'ask_cost', 0.08],
];
const UNCLEAR_AT_ONCE = 5;

/** A solid picture with a few bars in it, so that turning and zooming can be seen. PNG by hand: no library needed. */
export function png(width, height, [r, g, b], bars = 0) {
  const raw = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (width * 3 + 1) + 1 + x * 3;
      const line = y > 90 && (y - 90) % 46 < 16 && x > 40 && x < 40 + ((y * 7919) % Math.max(width - 140, 60)) + 40 && Math.floor((y - 90) / 46) < bars;
      const head = y < 56;
      const [cr, cg, cb] = head ? [r, g, b] : line ? [96, 108, 122] : [250, 250, 248];
      raw[at] = cr; raw[at + 1] = cg; raw[at + 2] = cb;
    }
  }
  const table = Array.from({ length: 256 }, (_, n) => { let c = n; for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1; return c >>> 0; });
  const crc = (bytes) => { let c = 0xffffffff; for (const byte of bytes) c = table[(c ^ byte) & 255] ^ (c >>> 8); return (c ^ 0xffffffff) >>> 0; };
  const chunk = (type, data) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length); head.write(type, 4, 'ascii');
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(crc(Buffer.concat([head.subarray(4), data])));
    return Buffer.concat([head, data, tail]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width); header.writeUInt32BE(height, 4); header[8] = 8; header[9] = 2;
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', header), chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))]);
}

export function createDesk({ json, problem, bodyOf }) {
  let mode, log, tokens, chats, cases, alarms, people, entries, unclear, queueStreams;
  const ago = (ms) => new Date(Date.now() - ms).toISOString();

  function chat(reference, state, more = {}) {
    const begun = more.begun ?? 20 * MINUTE;
    const script = STATES[state] ?? [];
    const events = script.map((event, i) => ({
      seq: i + 1, at: ago(begun - (i * begun) / (script.length + 1)),
      ...structuredClone({ type: event.type, author: event.author, body: event.body, ...(event.channel ? { channel: event.channel } : {}) }),
    }));
    for (const { type, body } of events) {
      // As the log keeps them: an address of the service, and of a question only its numbers
      if (type === 'secure_step') Object.assign(body, { url: '/secure/v1/x', page_url: '/step#x', fields: [], expires_at: ago(0) });
      if (type === 'question') for (const known of ['text', 'multiple', 'options']) delete body[known];
    }
    const one = {
      conversation_id: `cv_${reference.toLowerCase()}`, reference, owner: 'queue', owner_name: null, owner_id: null, epoch: 2, channel: 'web', locale: 'en', reason: 'asked',
      priority: 0, case_id: null, journey: 'reset', undeliverable: false, events, notes: [], suppressed: [], present: new Map(), streams: new Set(), sent: new Map(), ...more,
    };
    chats.set(one.conversation_id, one);
    return one;
  }
  const messages = (one) => one.events.filter(({ type, body }) => type === 'message' && body.text);
  function card(one) {
    const last = messages(one).at(-1);
    const place = [...chats.values()].filter(({ owner }) => owner === 'queue').sort(inLine).indexOf(one) + 1;
    const unanswered = last?.author.kind === 'user' ? last.at : null;
    const { conversation_id, reference, owner, owner_name, owner_id, epoch, channel, locale, reason, priority, case_id, journey, undeliverable, waiting_since, sla_due_at } = one;
    const told = {
      conversation_id, reference, owner, owner_name, owner_id, epoch, channel, locale, reason, priority, case_id, journey, undeliverable, sla_due_at,
      waiting_since: owner === 'queue' ? waiting_since : null, position: owner === 'queue' ? place : null,
      last_at: one.events.at(-1)?.at ?? ago(0), last_text: (last?.body.text ?? '').slice(0, 120), last_author: last?.author.kind, unanswered_since: owner === 'bot' ? null : unanswered,
    };
    return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== undefined));
  }
  const inLine = (a, b) => b.priority - a.priority || Date.parse(a.waiting_since) - Date.parse(b.waiting_since);
  const queue = (who) => ({
    waiting: [...chats.values()].filter(({ owner }) => owner === 'queue').sort(inLine).map(card),
    mine: [...chats.values()].filter(({ owner_id }) => owner_id === who.id).map(card),
    hours: mode.closed ? { open: false, opens_at: new Date(Date.now() + 9 * HOUR).toISOString() } : { open: true, closes_at: new Date(Date.now() + 5 * HOUR).toISOString() },
    agents_online: 3,
  });

  const say = (text, author = { kind: 'user' }) => ({ type: 'message', author, body: { text } });
  function append(one, event) {
    const full = { seq: one.events.length + 1, at: new Date().toISOString(), ...event };
    one.events.push(full);
    tell(one, 'public', full, full.seq);
    told();
    return full.seq;
  }
  function tell(one, name, body, id) { for (const send of one.streams) send(`event: ${name}\n${id ? `id: ${id}\n` : ''}data: ${JSON.stringify(body)}\n\n`); }
  function told() { for (const { send, who } of queueStreams) send(`event: queue\ndata: ${JSON.stringify(queue(who))}\n\n`); }
  const present = (one) => [...one.present.values()];
  function owns(one, owner, who) {
    Object.assign(one, { owner, owner_id: who?.id ?? null, owner_name: who?.name ?? null, epoch: one.epoch + 1 });
    append(one, { type: 'owner', author: { kind: 'system' }, body: { owner, ...(who ? { name: who.name } : {}) } });
    tell(one, 'owner', { owner, owner_id: one.owner_id, owner_name: one.owner_name, epoch: one.epoch });
  }

  function reset() {
    mode = {}; log = []; tokens = new Map(); chats = new Map(); cases = new Map(); alarms = new Map(); queueStreams = new Set();
    people = structuredClone(PEOPLE);
    const mia = { owner: 'agent', owner_id: 'ag_mia', owner_name: 'Mia' };
    const first = chat('RB-7K2Q9F', 'questions-failed', { ...mia, reason: 'misunderstood', waiting_since: ago(22 * MINUTE), sla_due_at: new Date(Date.now() + 11 * MINUTE).toISOString(), case_id: 'RB-7K2Q9F', begun: 26 * HOUR, last_error: 'The e-mail server took too long; the code was sent again.' });
    const at = (ms, event) => first.events.push({ seq: first.events.length + 1, at: ago(ms), ...event });
    at(9 * MINUTE, say('I have answered everything right, I am sure. Can I talk to a person please?'));
    at(8.9 * MINUTE, { type: 'owner', author: { kind: 'system' }, body: { owner: 'queue', position: 2 } });
    at(6 * MINUTE, { type: 'owner', author: { kind: 'system' }, body: { owner: 'agent', name: 'Mia' } });
    first.suppressed.push({ seq: 1, after_seq: first.events.length, text: 'Would you like to try the four questions again? You have two tries left.', at: ago(5.95 * MINUTE) });
    at(5 * MINUTE, say('Hello, this is Mia. I am looking at your request now. Which of the questions was hard to answer?', { kind: 'agent', name: 'Mia' }));
    first.notes.push({ seq: 1, author: { kind: 'agent', name: 'Jonas' }, type: 'note', text: 'Spoke with the same person last week about a withdrawal. Careful with the address question, they moved to another wallet in May.', at: ago(4 * MINUTE) });
    at(2 * MINUTE, say('The one with the addresses. I use a new wallet since spring, and I do not remember the old ones. Is there another way?'));
    chat('RB-2M8TQX', 'agent', { ...mia, reason: 'asked', channel: 'telegram', locale: 'pt', begun: 40 * MINUTE, sla_due_at: new Date(Date.now() + 3 * HOUR).toISOString() });
    chat('RB-9QD4WN', 'documents', { ...mia, reason: 'policy', locale: 'tr', begun: 5 * HOUR, undeliverable: true, channel: 'telegram' });
    chat('RB-4HX7KD', 'questions-exhausted', { waiting_since: ago(14 * MINUTE), reason: 'not_me', priority: 2, begun: 40 * MINUTE, sla_due_at: ago(3 * MINUTE), case_id: 'RB-4HX7KD' });
    chat('RB-5TRQ2M', 'old-number', { waiting_since: ago(9 * MINUTE), reason: 'asked', journey: 'change', locale: 'de', begun: 30 * MINUTE, sla_due_at: new Date(Date.now() + 26 * MINUTE).toISOString() });
    chat('RB-8WQ3ZK', 'via-telegram', { waiting_since: ago(6 * MINUTE), reason: 'misunderstood', channel: 'telegram', locale: 'pt', begun: 15 * MINUTE });
    chat('RB-1NB6YC', 'declined', { waiting_since: ago(75_000), reason: 'reopened', priority: 1, begun: 3 * HOUR });
    chat('RB-6JD2VE', 'email-code-resent', { owner: 'agent', owner_id: 'ag_jonas', owner_name: 'Jonas', reason: 'failure', begun: 50 * MINUTE });
    chat('RB-3PL5SA', 'question-single', { owner: 'bot', reason: null, begun: 12 * MINUTE });
    chat('RB-HOSTIL', 'hostile', { waiting_since: ago(30_000), reason: 'asked', begun: 2 * MINUTE });
    chats.get('cv_rb-hostil').events.push({ seq: 3, at: ago(1000), ...say(HOSTILE) });

    const account = { email: 'c…@example.com', number_ending: '03', tools: ['totp'], primary_verified: true, high_value: true, frozen: false, opened_at: ago(900 * DAY), last_reset_at: null, tools_said_lost: true, password_forgotten: false };
    const reasons = {
      approve: [{ code: 'documents_match', text: 'What was sent fits the account.' }, { code: 'face_matches', text: 'The face is that of the account’s primary verification.' }],
      ask_again: [{ code: 'not_readable', text: 'What was sent cannot be read.' }, { code: 'incomplete', text: 'Something that was asked for is not visible.' }],
      reject: [{ code: 'no_match', text: 'What was sent does not fit the account.' }, { code: 'altered', text: 'What was sent does not seem to be as it was taken.' }],
      escalate: [{ code: 'unusual', text: 'Somebody with more experience has to look at it.' }],
      reverse: [{ code: 'owner_reported', text: 'The account’s owner says that it was not they who asked.' }],
    };
    const rule = (id, text, read) => ({ id, text, read });
    const found = (case_id, more = {}) => cases.set(case_id, {
      case_id, journey: 'reset', state: 'in_review', why: 'high_value', version: 5, opened_at: ago(26 * HOUR), due_at: new Date(Date.now() + 3 * HOUR).toISOString(), approvals: 0, approvals_needed: 2, escalated: false, alarm_at: null,
      risk: 'high', stage: 'open', requested_by: null, account, proofs: ['email_code', 'password'], decisions: [], documents_asked: ['history_email', 'counterparty_record'], reasons, conversation_id: 'cv_rb-7k2q9f', staged: null, reversible_until: null,
      evidence: [
        { evidence_id: 'ev_mail', media_type: 'image/jpeg', item: 'history_email', size: 301_244, at: ago(5 * HOUR), elsewhere: [] },
        { evidence_id: 'ev_record', media_type: 'image/jpeg', item: 'counterparty_record', size: 210_112, at: ago(4.8 * HOUR), elsewhere: [{ case_id: 'RB-3M9TQ2V0KD', same_file: false }] },
        { evidence_id: 'ev_tall', media_type: 'image/jpeg', item: 'counterparty_record', size: 180_002, at: ago(4.7 * HOUR), elsewhere: [] },
      ],
      findings: [
        { evidence_id: 'ev_mail', state: 'read', problem: null, kind: 'own_mail', document: 'history_email', outcome: 'good', flaws: [], kept_anyway: false, fields: [
          { name: 'sender', value: 'no-reply@coinex.com', certainty: 'read' }, { name: 'recipient', value: 'carol@example.com', certainty: 'read' }, { name: 'subject', value: 'Withdrawal successful', certainty: 'read' }, { name: 'date', value: '2026-02-01', certainty: 'read' }, { name: 'amount', value: '0.125', certainty: 'unsure' }, { name: 'coin', value: 'BTC', certainty: 'read' }],
        comparison: { email: 'same', address: null, txid: null, entry: { kind: 'withdrawal', at: '2026-02-01T10:00:00Z', agrees: ['time', 'amount', 'coin'], differs: [] } }, also_in: [] },
        { evidence_id: 'ev_record', state: 'read', problem: null, kind: 'counterparty', document: 'counterparty_record', outcome: 'flawed', flaws: ['time_missing'], kept_anyway: true, fields: [
          { name: 'platform', value: 'Example Wallet', certainty: 'read' }, { name: 'coin', value: 'BTC', certainty: 'read' }, { name: 'amount', value: '0.152', certainty: 'read' }, { name: 'address', value: 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', certainty: 'checked' }, { name: 'txid', value: '4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b', certainty: 'truncated' }],
        comparison: { email: null, address: 'same', txid: 'near', entry: { kind: 'withdrawal', at: '2026-02-01T10:00:00Z', agrees: ['coin'], differs: ['amount'] } }, also_in: ['RB-3M9TQ2V0KD'] },
      ],
      faces: [{ session: 'fs_1', verifier: 'embedded', verdict: 'passed', country: 'DE', consent: '1', at: ago(6 * HOUR), faults: [], scores: { portrait: 0.38, band: 'likely', within: 0.21 }, frames: ['ff_1', 'ff_2', 'ff_3'] }],
      checklist: [
        { item: 'history_email', evidence_id: 'ev_mail', rules: [rule('mail_from_us', 'It is an e-mail that CoinEx has sent.', 'pass'), rule('mail_of_these', 'It is about a deposit, a withdrawal, a sign-up or a log-in.', 'pass'), rule('mail_to_this_address', 'It shows the address that it was sent to, and that is the account’s.', 'pass'), rule('mail_body', 'Its text is visible, not only its head.', 'unclear')] },
        { item: 'counterparty_record', evidence_id: 'ev_record', rules: [rule('record_of_other_side', 'It was taken in the app or on the website of the other side.', 'pass'), rule('record_no_explorer', 'It is no page of a block explorer.', 'pass'), rule('record_time', 'The time is visible.', 'fail'), rule('record_transfer', 'The address or the TXID is visible, in full.', 'unclear')] },
      ],
      ...more,
    });
    found('RB-7K2Q9FXW3M', {});
    found('RB-4HX7KDPP1Q', { also_open: [{ name: 'Lena', at: ago(3 * MINUTE) }], why: 'password_forgotten', stage: 'second', requested_by: 'Lena', approvals: 1, due_at: new Date(Date.now() + 40 * MINUTE).toISOString(), staged: { by: 'Lena', agent_id: 'ag_lena', outcome: 'approve', reason_code: 'documents_match', at: ago(50 * MINUTE), version: 5, holds: true }, decisions: [{ agent: 'Lena', outcome: 'approve', reason: 'Mail and ledger agree to the minute; the address is one the account has sent to four times.', reason_code: 'documents_match', documents: [], flaws: {}, version: 4, waits_for_another: true, at: ago(50 * MINUTE) }] });
    found('RB-9QD4WNAA7T', { why: 'attempts_exhausted', risk: 'normal', approvals_needed: 1, evidence: [], findings: [], checklist: [], faces: [], due_at: ago(20 * MINUTE) });
    found('RB-1NB6YCTT8E', { why: 'no_history', risk: 'normal', approvals_needed: 1, escalated: true, alarm_at: ago(2 * HOUR), due_at: new Date(Date.now() + 20 * HOUR).toISOString() });
    found('RB-DONE2V0KD', { state: 'completed', due_at: null, reversible_until: new Date(Date.now() + 19 * HOUR).toISOString() });
    alarms.set('al_1', { alarm_id: 'al_1', case_id: 'RB-3M9TQ2V0KD', journey: 'reset', case_state: 'cancelled', state: 'raised', raised_at: ago(35 * MINUTE), version: 0, approvals: 0, approvals_needed: 2, account: { ...account, frozen: true }, withdrawals_held_until: new Date(Date.now() + 20 * HOUR).toISOString(), decisions: [] });

    unclear = UNCLEAR.map(([text, language, ...guessed], i) => ({
      id: `mu_${i + 1}`, conversation_id: 'cv_rb-7k2q9f', text, language, said_at: ago((i + 1) * HOUR), meaning: null, labelled_by: null,
      guesses: guessed.flatMap((meaning, at) => (at % 2 ? [] : [{ meaning, confidence: guessed[at + 1] }])),
    }));

    const kinds = ['case_opened', 'evidence_kept', 'conversation_claimed', 'case_viewed', 'evidence_viewed', 'note_written', 'review_decided', 'agent_signed_in', 'conversation_handed_back'];
    entries = Array.from({ length: 120 }, (_, i) => ({
      n: 120 - i, at: ago(i * 11 * MINUTE), kind: kinds[i % kinds.length], details: { case: 'RB-7K2Q9FXW3M', agent: i % 2 ? 'ag_mia' : 'ag_rea', ...(i % 3 ? {} : { version: 5, outcome: 'approve' }) },
      hash: randomUUID().replaceAll('-', '').repeat(2),
    }));
  }

  const series = (days, of) => Array.from({ length: days }, (_, i) => ({ day: new Date(Date.now() - (days - 1 - i) * DAY).toISOString().slice(0, 10), ...of(i) }));
  const wave = (i, base, swing) => Math.round(base + Math.sin(i * 1.3) * swing + ((i * 37) % 11) * swing * 0.06);
  const dashboard = (days) => ({
    waiting: { now: 5, longest_seconds: 842 },
    first_reply_seconds: { median: 74, p95: 312, series: series(days, (i) => ({ median: i === 2 ? null : wave(i, 80, 30) })) },
    resolution_seconds: { median: 1260, p95: 5400, series: series(days, (i) => ({ median: wave(i, 1300, 420) })) },
    sla: { due_today: 14, breached: 1 },
    containment: { bot: 412, agent: 97, series: series(days, (i) => ({ bot: wave(i, 58, 14), agent: wave(i, 14, 5) })) },
    drop_off: [['reset', 'consent', 520, 41], ['reset', 'sign_in', 479, 52], ['reset', 'email_code', 427, 18], ['reset', 'questions', 300, 74], ['reset', 'documents', 139, 30], ['change', 'second_factor', 96, 11], ['change', 'new_number', 85, 4], ['change', 'puzzle', 81, 6], ['change', 'sms_code', 75, 3]].map(([journey, step, entered, left]) => ({ journey, step, entered, left })),
    csat: { mean: 4.3, count: 88, series: series(days, (i) => ({ mean: 4 + ((i * 7) % 9) / 10, count: 8 + (i % 5) })) },
  });

  function summary(one) {
    const steps = one.events.findLast(({ type }) => type === 'progress')?.body.steps ?? [];
    const n = Math.max(steps.findIndex(({ state }) => state === 'current'), 0) + 1;
    const state = one.events.findLast(({ type }) => type === 'case')?.body.state ?? null;
    return {
      journey: state && one.journey, state, step: steps.length ? { id: steps[n - 1].id, title: steps[n - 1].title, n, of: steps.length } : null, resume_steps: RESUME, facts: state ? FACTS : [], tries: TRIES,
      assurance: state ? 'mailbox' : 'anonymous', language: one.locale, last_error: one.last_error ?? null, reason: one.reason, reason_text: one.last_error ? 'The assistant did not understand several times, offered a person, and that was wanted.' : null, sla_due_at: one.sla_due_at ?? null,
      evidence: one.reference === 'RB-7K2Q9F' ? [{ item: 'history_email', evidence_id: 'ev_mail', at: ago(3 * HOUR), problems: [] }, { item: 'counterparty_record', evidence_id: 'ev_record', at: ago(2 * HOUR), problems: ['time_missing', 'truncated'] }] : [],
      previous: one.reference === 'RB-7K2Q9F' ? [card(chats.get('cv_rb-1nb6yc'))] : [],
    };
  }

  function stream(request, response, opening) {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    // Silent: the socket is open, and nothing comes any more
    const silent = Boolean(mode.silent);
    const send = (text) => { if (!silent) response.write(text); };
    response.flushHeaders();
    send(': hello\n\n');
    const close = opening(send);
    send.end = () => response.destroy();
    const ping = setInterval(() => send(': ping\n\n'), 15_000);
    request.on('close', () => { clearInterval(ping); close(); });
  }

  const cardOf = ({ account: _a, proofs: _p, decisions: _d, documents_asked: _q, evidence: _e, faces: _f, findings: _g, checklist: _c, reasons: _r, staged: _s, ...rest }) => rest;
  const TALK = ['agent', 'lead'];
  const DECIDE = ['reviewer', 'lead'];

  async function handle(request, response, url) {
    const path = url.pathname.replace('/desk/v1', '');
    const body = ['POST', 'PUT'].includes(request.method) ? await bodyOf(request) : {};
    if (path === '/sign-in') {
      const who = people[body.email?.split('@')[0]];
      if (!who || body.password === 'wrong' || body.code !== '123456') return problem(response, 401, 'unauthorized', { detail: 'Sign in again.' });
      const token = `dt_${randomUUID()}`;
      tokens.set(token, who);
      return json(response, 200, { token });
    }
    const who = tokens.get((request.headers.authorization ?? '').replace('Bearer ', ''));
    if (!who || mode.over) return problem(response, 401, 'unauthorized');
    const record = (what, more = {}) => log.push({ what, by: who.name, ...more });
    const done = (status = 204, answer) => { if (status === 204) { response.writeHead(204); return response.end(); } return json(response, status, answer); };
    if (mode.down) return problem(response, 503, 'unavailable', { detail: 'A part of the service is not available.' });
    if (path === '/me') return json(response, 200, { available: true, ...who, brand: 'CoinEx', version: '1' });
    if (path === '/sign-out') { tokens.clear(); return done(); }
    if (path === '/me/presence') {
      record('presence', body);
      if ('available' in body) who.available = body.available;
      return done();
    }
    if (path === '/agents' && request.method === 'POST') { record('agent added', body); people[body.name] = { id: `ag_${body.name}`, available: true, ...body }; return json(response, 201, { id: 'ag_new', password: 'walnut-telescope-anchor-64', totp_uri: 'otpauth://totp/CoinEx%20desk:new?secret=JBSWY3DPEHPK3PXP&issuer=CoinEx%20desk' }); }
    if (path === '/agents') return json(response, 200, { agents: Object.values(people).map((one) => ({ online: one.role !== 'auditor', available: one.id !== 'ag_jonas', chats: TALK.includes(one.role) ? 2 : 0, active: true, email_masked: `${one.name[0].toLowerCase()}…@desk.example`, ...one })) });
    if (path.endsWith('/send-away')) { record('sent away', { id: path.split('/')[2] }); for (const one of Object.values(people)) if (one.id === path.split('/')[2]) one.active = false; return done(); }
    if (path === '/queue') return json(response, 200, queue(who));
    if (path === '/queue/stream') return stream(request, response, (send) => { const one = { send, who }; queueStreams.add(one); send(`event: queue\ndata: ${JSON.stringify(queue(who))}\n\n`); return () => queueStreams.delete(one); });
    if (path === '/conversations') {
      const [q, owner, channel] = ['q', 'owner', 'channel'].map((key) => url.searchParams.get(key)?.toLowerCase() ?? '');
      const found = [...chats.values()].filter((one) => (!owner || one.owner === owner) && (!channel || one.channel === channel)
        && (!q || one.reference.toLowerCase().includes(q) || messages(one).some(({ body: { text } }) => text.toLowerCase().includes(q))));
      return json(response, 200, { conversations: found.map(card) });
    }
    const [, kind, id, what, more] = path.split('/');
    if (kind === 'conversations') return conversation(request, response, url, { who, body, id: decodeURIComponent(id), what, record, done });
    if (path === '/cases') {
      const state = url.searchParams.get('state') ?? 'in_review';
      const found = [...cases.values()].filter((one) => one.state === state).map(cardOf);
      if (url.searchParams.get('sort') === 'risk') found.sort((a, b) => (a.risk === 'high' ? 0 : 1) - (b.risk === 'high' ? 0 : 1));
      else found.sort((a, b) => Date.parse(a.due_at) - Date.parse(b.due_at));
      return json(response, 200, { alarms: state === 'in_review' ? [...alarms.values()].filter((one) => one.state === 'raised').map(({ account: _, decisions: __, withdrawals_held_until: ___, ...rest }) => rest) : [], cases: found });
    }
    if (kind === 'cases' && (what === 'evidence' || what === 'faces')) {
      record('looked', { id: more });
      const [w, h, colour] = what === 'faces' ? [180, 220, [70, 90, 120]] : { ev_mail: [900, 640, [14, 122, 107]], ev_record: [760, 860, [120, 84, 30]], ev_tall: [420, 1200, [90, 60, 130]] }[more] ?? [400, 300, [0, 0, 0]];
      response.writeHead(200, { 'content-type': 'image/png', 'content-disposition': 'attachment', 'content-security-policy': "sandbox; default-src 'none'", 'cache-control': 'no-store' });
      return response.end(png(w, h, colour, 14));
    }
    if (kind === 'cases') {
      const found = cases.get(decodeURIComponent(id));
      if (!found) return problem(response, 404, 'not_found', { detail: 'That is not there.' });
      if (request.method === 'GET') return json(response, 200, found);
      record(what, body);
      if (!DECIDE.includes(who.role)) return problem(response, 403, 'forbidden');
      if (mode.staleCase) {
        found.version += 1;
        found.evidence = [...found.evidence, { evidence_id: `ev_new${found.version}`, media_type: 'image/jpeg', item: 'history_email', size: 1, at: ago(0), elsewhere: [] }];
        delete mode.staleCase;
      }
      if (body.version !== found.version) return problem(response, 409, 'stale', { detail: 'Meanwhile it has changed.' });
      if (what === 'reverse') Object.assign(body, { outcome: 'reverse' });
      const second = found.staged?.outcome === body.outcome;
      if (second && found.staged.agent_id === who.id) return problem(response, 403, 'forbidden', { detail: 'That is not permitted.' });
      const final = ['approve', 'reject', 'reverse'].includes(body.outcome);
      const staged = final && found.approvals_needed > 1 && !second;
      found.version += 1;
      found.decisions = [...found.decisions.map((one) => ({ ...one, waits_for_another: false })), { agent: who.name, outcome: body.outcome, reason: body.reason, reason_code: body.reason_code, documents: [], flaws: {}, version: body.version, waits_for_another: staged, at: ago(0) }];
      found.staged = staged ? { by: who.name, agent_id: who.id, outcome: body.outcome, reason_code: body.reason_code, at: ago(0), version: found.version, holds: true } : null;
      Object.assign(found, { stage: staged ? 'second' : 'open', requested_by: staged ? who.name : null, approvals: staged && body.outcome === 'approve' ? 1 : 0 });
      if (!staged) found.state = { approve: 'completed', reject: 'rejected', ask_again: 'more_info', escalate: 'in_review' }[body.outcome] ?? found.state;
      if (body.outcome === 'escalate') found.escalated = true;
      return json(response, 200, cardOf(found));
    }
    if (kind === 'alarms') {
      const found = alarms.get(id);
      if (!found) return problem(response, 404, 'not_found');
      if (request.method === 'POST') { record('alarm', body); found.version += 1; found.state = body.outcome === 'keep' ? 'kept' : found.state; found.decisions.push({ agent: who.name, outcome: body.outcome, reason: body.reason, version: body.version, waits_for_another: body.outcome === 'lift', at: ago(0) }); if (body.outcome === 'lift') found.approvals += 1; }
      return json(response, 200, found);
    }
    if (path === '/audit') {
      const wanted = ['case', 'agent', 'kind'].map((key) => [key, url.searchParams.get(key)]).filter(([, value]) => value);
      const before = Number(url.searchParams.get('before') ?? Infinity);
      const found = entries.filter((one) => one.n < before && wanted.every(([key, value]) => (key === 'kind' ? one.kind : one.details[key]) === value));
      return json(response, 200, { entries: found.slice(0, 50), next: found.length > 50 ? String(found[49].n) : null });
    }
    if (path === '/audit/verify') return json(response, 200, mode.broken
      ? { holds: false, entries: 4211, head: 'f00d'.repeat(16), fault: { n: 3120, what: 'its digest is not that of what it says' }, anchored: { n: 4100, at: ago(40 * MINUTE), matches: false } }
      : { holds: true, entries: 4212, head: 'c0ffee'.repeat(11).slice(0, 64), fault: null, anchored: { n: 4200, at: ago(22 * MINUTE), matches: true } });
    if (path === '/audit/export') { response.writeHead(200, { 'content-type': 'application/x-ndjson' }); return response.end(entries.map((one) => JSON.stringify(one)).join('\n')); }
    if (path.startsWith('/audit/cases/')) {
      const found = cases.get(decodeURIComponent(more ?? what)) ?? cases.get('RB-4HX7KDPP1Q');
      const first = chats.get('cv_rb-7k2q9f');
      return json(response, 200, { case: cardOf(found), entries: entries.slice(0, 8), conversation: first.events.slice(0, 14).map((event) => ({ ...event, author: event.author.kind })), evidence: [{ evidence_id: 'ev_mail', sha256: 'ab12'.repeat(16), at: ago(5 * HOUR) }], decisions: cases.get('RB-4HX7KDPP1Q').decisions, effects: [{ n: 121, kind: 'number_removed', at: ago(MINUTE), details: { account: 'ac_1' }, hash: 'k1:9f2c' }] });
    }
    if (kind === 'misunderstood') {
      if (who.role !== 'lead') return problem(response, 403, 'forbidden');
      const labelled = unclear.filter(({ meaning }) => meaning !== null);
      if (id === 'examples') { response.writeHead(200, { 'content-type': 'text/yaml', 'content-disposition': 'attachment' }); return response.end(labelled.map(({ text, meaning }) => `- ${meaning}: ${JSON.stringify(text)}\n`).join('')); }
      if (request.method === 'PUT') {
        record('label', { id, ...body });
        if (mode.unlabelled) return problem(response, 503, 'unavailable', { detail: 'A part of the service is not available.' });
        if (mode.erased) unclear = unclear.filter((one) => one.id !== id);
        const found = unclear.find((one) => one.id === id);
        if (!found) return problem(response, 404, 'not_found', { detail: 'That is not there.' });
        Object.assign(found, { meaning: body.meaning, labelled_by: body.meaning === null ? null : who.name });
        return done();
      }
      const { show, locale, before } = Object.fromEntries(url.searchParams);
      record('misunderstood', { show, locale, before });
      const open = unclear.filter(({ meaning }) => meaning === null);
      const all = show === 'labelled' ? labelled : open;
      const rest = all.slice(before ? all.findIndex((one) => one.id === before) + 1 : 0);
      const meanings = Object.entries(MEANINGS[locale] ?? MEANINGS.en).map(([meaning, title]) => ({ id: meaning, title }));
      return json(response, 200, { messages: rest.slice(0, UNCLEAR_AT_ONCE), more: rest.length > UNCLEAR_AT_ONCE, open: open.length, labelled: labelled.length, meanings });
    }
    if (path === '/dashboard') return json(response, 200, dashboard(Number(url.searchParams.get('days') ?? 7)));
    return problem(response, 404, 'not_found');
  }

  function conversation(request, response, url, { who, body, id, what, record, done }) {
    const one = chats.get(id);
    if (!one) return problem(response, 404, 'not_found');
    if (!what) {
      const after = Number(url.searchParams.get('after') ?? 0);
      return json(response, 200, { ...card(one), last_seq: one.events.length, events: one.events.filter(({ seq }) => seq > after), notes: one.notes, suppressed: one.suppressed, summary: summary(one), present: present(one) });
    }
    if (what === 'stream') {
      const [after, notes, held] = ['after', 'notes_after', 'suppressed_after'].map((key) => Number(url.searchParams.get(key) ?? 0));
      return stream(request, response, (send) => {
        for (const event of one.events.filter(({ seq }) => seq > after)) send(`event: public\nid: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`);
        for (const note of one.notes.filter(({ seq }) => seq > notes)) send(`event: note\nid: ${note.seq}\ndata: ${JSON.stringify(note)}\n\n`);
        for (const text of one.suppressed.filter(({ seq }) => seq > held)) send(`event: suppressed\nid: ${text.seq}\ndata: ${JSON.stringify(text)}\n\n`);
        one.streams.add(send);
        return () => one.streams.delete(send);
      });
    }
    if (what === 'transcript') { response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'content-disposition': 'attachment' }); return response.end(messages(one).map(({ author, body: { text } }) => `${author.kind}: ${text}`).join('\n')); }
    if (what === 'canned') return json(response, 200, { responses: CANNED });
    record(what, { id, ...body });
    if (!TALK.includes(who.role)) return problem(response, 403, 'forbidden');
    if (what === 'claim') {
      if (mode.taken) owns(one, 'agent', people.jonas);
      if (mode.full) return problem(response, 409, 'too_many_chats', { detail: 'You have as many chats as you can take.' });
      if (body.expected_epoch !== one.epoch || (one.owner === 'agent' && one.owner_id !== who.id && !(who.role === 'lead' && body.reason))) return problem(response, 409, 'owner_changed', { owner_name: one.owner_name, at: ago(2000) });
      owns(one, 'agent', who);
      return json(response, 200, { epoch: one.epoch });
    }
    if (what === 'messages') {
      if (one.owner_id !== who.id) return problem(response, 403, 'forbidden', { detail: 'That is not permitted.' });
      if (one.sent.has(body.client_msg_id)) return json(response, 202, { seq: one.sent.get(body.client_msg_id) });
      const since = one.events.filter(({ seq, author, type }) => seq > body.seen_seq && type === 'message' && author.kind === 'user');
      if (mode.stale) { delete mode.stale; since.push({ seq: append(one, say('Wait, I have found the old address!')), at: ago(0), ...say('Wait, I have found the old address!') }); }
      if (since.length) return problem(response, 409, 'stale', { events: since });
      if (/seed phrase|password/i.test(body.text) && !body.confirmed) return problem(response, 422, 'secret_in_reply', { kinds: ['password'] });
      if (/\b\d{6}\b/.test(body.text)) return problem(response, 422, 'secret_in_reply', { kinds: ['code'] });
      const seq = append(one, say(body.text, { kind: 'agent', name: who.name }));
      one.sent.set(body.client_msg_id, seq);
      return json(response, 202, { seq });
    }
    if (what === 'notes') {
      const note = { seq: one.notes.length + 1, author: { kind: 'agent', name: who.name }, type: 'note', text: body.text, at: ago(0) };
      one.notes.push(note);
      tell(one, 'note', note, note.seq);
      return json(response, 202, { seq: note.seq });
    }
    if (what === 'typing') return done();
    if (body.expected_epoch !== one.epoch) return problem(response, 409, 'owner_changed', { owner_name: one.owner_name, at: ago(0) });
    if (what === 'hand-back') { owns(one, 'bot', null); append(one, say('You are back with the assistant. We are at step 3 of 5.', { kind: 'assistant' })); return json(response, 200, { epoch: one.epoch }); }
    if (what === 'resolve') { owns(one, 'bot', null); append(one, { type: 'csat', author: { kind: 'system' }, body: { url: '/csat/1' } }); return json(response, 200, { epoch: one.epoch }); }
    if (what === 'transfer') { owns(one, 'agent', Object.values(people).find((p) => p.id === body.agent_id)); return json(response, 200, { epoch: one.epoch }); }
    return problem(response, 404, 'not_found');
  }

  async function steer(request, response, url) {
    const what = url.pathname.split('/')[3];
    const body = request.method === 'POST' ? await bodyOf(request) : {};
    const one = chats.get(body.id);
    if (what === 'log') return json(response, 200, log);
    if (what === 'mode') mode = body;
    if (what === 'push') for (const event of body.events) append(one, event);
    if (what === 'note') { const note = { seq: one.notes.length + 1, author: { kind: 'agent', name: 'Jonas' }, type: 'note', text: body.text, at: ago(0) }; one.notes.push(note); tell(one, 'note', note, note.seq); }
    if (what === 'suppressed') { const held = { seq: one.suppressed.length + 1, after_seq: one.events.length, text: body.text, at: ago(0) }; one.suppressed.push(held); tell(one, 'suppressed', held, held.seq); }
    if (what === 'present') { one.present = new Map(body.present.map((p) => [p.id, p])); tell(one, 'present', present(one)); }
    if (what === 'typing') tell(one, 'typing', { author: body.author, private: body.private ?? false });
    if (what === 'take') { owns(one, 'agent', people.jonas); }
    if (what === 'cut') { for (const conversationOne of chats.values()) for (const send of [...conversationOne.streams]) send.end(); for (const { send } of [...queueStreams]) send.end(); }
    if (what === 'reset') { for (const each of chats.values()) for (const send of [...each.streams]) send.end(); for (const { send } of [...queueStreams]) send.end(); reset(); }
    return json(response, 200, {});
  }

  chats = new Map();
  queueStreams = new Set();
  reset();
  return { handle, steer };
}
