// A stand-in for the service that speaks the chat contract (docs/contract.md) from scripted states, so that the widget
// can be built, looked at and tested without Rasa, Python or a database. Nothing here ships.
//
//   node tests/fake-service.mjs [--port 8080] [--help-port 8000]      0 takes any free port; the ports are printed
//
// Without a chosen state a conversation walks reset or change by itself (any password, code 123456). Its help centre knows
// one person, who is signed in with any password but "wrong".
// Tests steer it: POST /__fake/{state,push,again,cut,mode,reset}, GET /__fake/{states,log,puzzle}.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { randomBytes, randomUUID } from 'node:crypto';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { createDesk } from './fake-desk.mjs';
import {
  closedQuestion, consent, consentChange, emailCode, greeting, intro, newNumber, puzzle, question, signIn, smsCode, STATES, totp,
} from './states.mjs';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const { values: args } = parseArgs({ options: { port: { type: 'string', default: '8080' }, 'help-port': { type: 'string', default: '8000' } } });
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.ftl': 'text/plain; charset=utf-8', '.json': 'application/json', '.wasm': 'application/wasm' };

let origin = '';
let helpOrigin = '';
const conversations = new Map();
/** Secure steps by the last part of their address. */
const forms = new Map();
let nextState = null;
/** What goes wrong on purpose: {messages: 503, events: 401, stream: 'none'|'silent', create: 503, secure: {...problem},
 *  show: 503, passkey: 'wrong', identity: 401 (once), cost: of the proof of work, miniApp: 401, telegram: false, handOver: 503,
 *  continue: 503, link: 403, expiresIn: seconds of a link, locale: of a step's page, session: 'ended', held: true} */
let mode = {};
const log = [];

const bot = (text, buttons) => ({ type: 'message', author: { kind: 'assistant' }, body: { text, ...(buttons ? { buttons } : {}) } });
const fact = (type, body) => ({ type, author: { kind: 'system' }, body });
const steps = (current) => fact('progress', {
  steps: ['Agree', 'Sign in', 'Confirm e-mail', 'Security questions', 'Done'].map((title, i) => ({ id: `s${i}`, title, state: i < current ? 'done' : i === current ? 'current' : 'todo' })),
});

function append(conversation, { expiresIn, ...event }) {
  const full = { seq: conversation.events.length + 1, ...structuredClone(event), at: event.at ?? new Date().toISOString() };
  if (full.type === 'secure_step') {
    // As the service does it: a step that is shown again while it is open keeps its address.
    const since = conversation.events.slice(conversation.events.findLastIndex(({ type, body }) => type === 'step_result' && body.ok) + 1);
    const open = since.findLast(({ type, body }) => type === 'secure_step' && body.step === full.body.step);
    full.body.url = open?.body.url ?? address(conversation, full.body.step);
    full.body.expires_at = new Date(Date.now() + (expiresIn ?? 600) * 1000).toISOString();
    const form = forms.get(full.body.url.split('/').at(-1));
    full.body.page_url = `${origin}/step#${form.id}.${form.token}`;
    form.shown = full.body;
  }
  conversation.events.push(full);
  for (const send of conversation.streams) send(`id: ${full.seq}\ndata: ${JSON.stringify(full)}\n\n`);
  for (const wake of conversation.waiting.splice(0)) wake();
  return full.seq;
}

function address(conversation, step) {
  const id = randomUUID();
  const random = () => randomBytes(16).toString('base64url');
  forms.set(id, { id, conversation, step, tries: 3, challenge: random(), token: random(), mini: random() });
  return `${origin}/secure/v1/${id}`;
}

function reply(conversation, ...events) {
  for (const send of conversation.streams) send('event: typing\ndata: {"type":"typing","author":{"kind":"assistant"}}\n\n');
  setTimeout(() => { for (const event of events) append(conversation, event); }, 500);
}

/** The reset journey in miniature, for clicking through by hand and for the keyboard-only test. */
function walk(conversation, body) {
  if (conversation.scripted) return;
  const { text = '', choice, choices } = body;
  const caseIs = (state, journey = 'reset') => fact('case', { case_id: 'RB-7K2Q9F', journey, state });
  if (choice === 'b-reset' || text === 'I lost my phone number') return reply(conversation, consent);
  if (choice === 'b-change' || text === 'I want to change my phone number') return reply(conversation, consentChange);
  if (choice === 'b-change-consent') return reply(conversation, caseIs('open', 'change'), bot('We have sent you a code.'), emailCode());
  if (choice === 'b-consent') return reply(conversation, caseIs('open'), steps(1), bot('Please sign in with the form below.'), signIn());
  if (choice === 'b-start') return reply(conversation, question(1));
  if (choices) {
    const n = conversation.events.findLast(({ type }) => type === 'question').body.n;
    if (n < 4) return reply(conversation, question(n + 1));
    return reply(conversation, fact('step_result', { step: 'questions', ok: true }), steps(5), caseIs('completed'), bot('Your number has been removed. Withdrawals are paused for 24 hours.'));
  }
  const spoken = { Español: 'es', 'العربية': 'ar', English: 'en' }[text];
  if (spoken) return reply(conversation, { type: 'message', author: { kind: 'system' }, body: { text: `From here on: ${spoken}`, locale: spoken } });
  if (/person|human/i.test(text)) return reply(conversation, fact('owner', { owner: 'queue', position: 2, eta: { min_seconds: 120, max_seconds: 300 } }));
  if (/resend/i.test(text)) return reply(conversation, bot('A new code is on its way.'), emailCode());
  return reply(conversation, bot(`You said: ${text}`));
}

function secured(conversation, step) {
  if (conversation.scripted) return;
  append(conversation, fact('step_result', { step, ok: true }));
  const changes = conversation.events.some(({ type, body }) => type === 'case' && body.journey === 'change');
  const done = fact('case', { case_id: 'RB-7K2Q9F', journey: 'change', state: 'completed' });
  const next = {
    sign_in: [steps(2), bot('We have sent you a code.'), emailCode()],
    email_code: changes ? [bot('Now the code of your app.'), totp()] : [steps(3), intro],
    totp: [bot('Which number is it to be?'), newNumber()],
    new_number: [bot('Put the piece into its place.'), puzzle()],
    puzzle: [bot('A code is on its way.'), smsCode()],
    sms_code: [done, bot('Your number has been changed.')],
  }[step];
  if (next) reply(conversation, ...next);
}

// A picture as the service makes them, only plainer: where the gap is, tests ask /__fake/puzzle.
const PUZZLE = { width: 320, height: 160, piece_y: 58, size: 52 };
const svg = (width, height, body) => `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`)}`;
const HILLS = '<defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#7fb8d8"/><stop offset="1" stop-color="#f3c98b"/></linearGradient></defs><rect width="320" height="160" fill="url(#g)"/><circle cx="250" cy="40" r="20" fill="#fff3c4"/><path d="M0 120 70 55l60 60 50-35 140 60v20H0z" fill="#3f7f6d"/><path d="M0 140 110 100l90 35 120-25v50H0z" fill="#2b5b4c"/>';
function picture(form) {
  form.gap ??= 90 + Math.floor(Math.random() * 150);
  const { width, height, piece_y, size } = PUZZLE;
  const hole = `<rect x="${form.gap}" y="${piece_y}" width="${size}" height="${size}" rx="10" fill="#0009" stroke="#fff" stroke-width="1.5"/>`;
  const piece = `<clipPath id="c"><rect width="${size}" height="${size}" rx="10"/></clipPath><g clip-path="url(#c)"><g transform="translate(${-form.gap} ${-piece_y})">${HILLS}</g></g><rect x="1" y="1" width="${size - 2}" height="${size - 2}" rx="9" fill="none" stroke="#fff" stroke-width="2"/>`;
  return { background: svg(width, height, HILLS + hole), piece: svg(size, size, piece), width, height, piece_y, altcha_url: `${origin}/secure/v1/${form.id}/altcha`, expires_at: form.shown.expires_at };
}

const SECRET = 'a secret of the fake service';
const TRIES = 400;
const hard = () => createChallenge({
  algorithm: 'PBKDF2/SHA-256', cost: mode.cost ?? 1000, counter: TRIES / 2 + Math.floor(Math.random() * TRIES / 2), data: { tries: TRIES },
  deriveKey, hmacSignatureSecret: SECRET,
});
async function proven(payload) {
  try {
    const { challenge, solution } = JSON.parse(Buffer.from(payload, 'base64').toString());
    return (await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: SECRET })).verified;
  } catch { return false; }
}

const between = (value, from, to) => Number.isInteger(value) && value >= from && value <= to;
/** A track as the contract has it: from 0 at ms 0 to x, at least three points, time going on. */
function moved({ x, track }) {
  return Array.isArray(track) && between(track.length, 3, 300) && track.every((point) => point.length === 3 && point.every(Number.isInteger))
    && track[0][0] === 0 && track[0][1] === 0 && track.at(-1)[1] === x
    && track.slice(1).every(([ms, place], i) => ms > track[i][0] && Math.abs(place - track[i][1]) <= 0.6 * x + 6);
}
/** What a browser signed is for us and for this challenge; the signature itself, the service's own tests look at. */
function signed({ type, response }, { challenge }) {
  const client = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString());
  return type === 'public-key' && client.type === 'webauthn.get' && client.challenge === challenge && client.origin === origin && response.signature.length > 40;
}

// HTTP

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return text ? JSON.parse(text) : {};
}
function json(response, status, body) {
  response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
const problem = (response, status, code, more = {}) => json(response, status, { type: 'about:blank', status, code, ...more });

async function file(response, path, headers, replace = {}) {
  const safe = normalize(path);
  try {
    let content = await readFile(join(dist, safe));
    if (extname(safe) === '.html') content = Object.entries(replace).reduce((html, [key, value]) => html.replaceAll(key, value), content.toString());
    response.writeHead(200, { 'content-type': TYPES[extname(safe)] ?? 'application/octet-stream', 'x-content-type-options': 'nosniff', ...headers });
    response.end(content);
  } catch { problem(response, 404, 'not_found'); }
}

const deskPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'";
const widgetPolicy = () => `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; frame-ancestors ${helpOrigin}; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'`;
const stepPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; frame-ancestors https://web.telegram.org; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'";
const inboxPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

function authorized(request, conversation) {
  return conversation && request.headers.authorization === `Bearer ${conversation.token}`;
}

function begin(script, identity) {
  const conversation = { id: randomUUID(), whose: identity?.split('.')[1], token: randomBytes(24).toString('base64url'), events: [], streams: new Set(), waiting: [], sent: new Map(), scripted: script !== undefined };
  conversations.set(conversation.id, conversation);
  for (const event of script ?? [greeting]) append(conversation, event);
  return conversation;
}

/** Codes that lead from one channel to another, each good once, with the conversation that they stand for. */
const codes = new Map();
function codeFor(conversation) {
  const code = randomBytes(18).toString('base64url');
  codes.set(code, conversation);
  return code;
}

async function redeem(request, response) {
  const { code } = await bodyOf(request);
  log.push({ redeemed: code });
  if (mode.continue) return problem(response, mode.continue, 'unavailable');
  const conversation = codes.get(code);
  if (!codes.delete(code)) return problem(response, 404, 'not_found');
  return json(response, 201, { conversation_id: conversation.id, token: conversation.token });
}

async function connect(request, response) {
  const { code, identity } = await bodyOf(request);
  log.push({ linked: code, identity, to: 'telegram' });
  if (refusedOnce()) return problem(response, 401, 'unauthorized');
  if (mode.link) return problem(response, mode.link, { 401: 'unauthorized', 403: 'forbidden' }[mode.link] ?? 'unavailable');
  if (!codes.delete(code)) return problem(response, 404, 'not_found');
  response.writeHead(204);
  return response.end();
}

/** How it went: once. */
async function rate(request, response, url) {
  const body = await bodyOf(request);
  log.push({ rated: url.pathname, ...body });
  const asked = [...conversations.values()].flatMap(({ events }) => events).findLast(({ type, body: { url: at } }) => type === 'csat' && at === url.pathname);
  if (!asked) return problem(response, 404, 'not_found');
  if (asked.body.score) return problem(response, 409, 'stale');
  asked.body.score = body.score;
  response.writeHead(204);
  return response.end();
}

async function chat(request, response, url) {
  if (url.pathname.startsWith('/chat/v1/csat/')) return rate(request, response, url);
  if (url.pathname === '/chat/v1/continue') return redeem(request, response);
  if (url.pathname === '/chat/v1/link') return connect(request, response);
  const [, id, what] = /^\/chat\/v1\/conversations(?:\/([^/]+))?(?:\/(\w+))?$/.exec(url.pathname) ?? [];
  if (request.method === 'POST' && !id) {
    if (mode.create) return problem(response, mode.create, 'unknown');
    const { identity } = await bodyOf(request);
    if (identity) log.push({ identity, to: 'new' });
    if (identity && refusedOnce()) return problem(response, 401, 'unauthorized');
    const conversation = begin(STATES[nextState], identity);
    return json(response, 201, { conversation_id: conversation.id, token: conversation.token });
  }
  const conversation = conversations.get(id);
  if (!conversation) return problem(response, 404, 'not_found');
  if (!authorized(request, conversation)) return problem(response, 401, 'unauthorized');
  if (what === 'identity') {
    const { identity } = await bodyOf(request);
    log.push({ identity, to: 'same' });
    if (refusedOnce()) return problem(response, 401, 'unauthorized');
    if (conversation.whose && conversation.whose !== identity.split('.')[1]) return problem(response, 403, 'forbidden');
    conversation.whose = identity.split('.')[1];
    response.writeHead(204);
    return response.end();
  }
  if (what === 'continue') {
    const { on } = await bodyOf(request);
    if (mode.handOver) return problem(response, mode.handOver, 'unavailable');
    const url = `https://t.me/rebind_demo_bot?start=${codeFor(conversation)}`;
    log.push({ on });
    return json(response, 201, { url, expires_at: new Date(Date.now() + (mode.expiresIn ?? 600) * 1000).toISOString() });
  }
  if (what === 'messages') return messages(request, response, conversation);
  if (what === 'events') return events(request, response, conversation, url);
  return problem(response, 404, 'not_found');
}

function refusedOnce() {
  const refused = mode.identity === 401;
  delete mode.identity;
  return refused;
}

async function messages(request, response, conversation) {
  const body = await bodyOf(request);
  log.push(body);
  if (mode.delay) await new Promise((resolve) => setTimeout(resolve, mode.delay));
  if (mode.messages) return typeof mode.messages === 'object' ? problem(response, mode.messages.status, mode.messages.code, mode.messages) : problem(response, mode.messages, 'unknown');
  const known = conversation.sent.get(body.client_msg_id);
  if (known) return json(response, 202, { seq: known });
  let text = body.text;
  if (body.choice) {
    const button = conversation.events.flatMap(({ body: b }) => b.buttons ?? []).find(({ id }) => id === body.choice);
    if (!button) return problem(response, 409, 'stale');
    text = button.title;
  }
  if (body.choices) {
    const open = conversation.events.findLast(({ type }) => type === 'question');
    text = `Answered question ${open.body.n} of 4`;
    Object.assign(open, { body: closedQuestion(open.body.n).body });
  }
  const seq = append(conversation, { type: 'message', author: { kind: 'user' }, body: { text, ...(body.choice ? { choice: body.choice } : {}) } });
  conversation.sent.set(body.client_msg_id, seq);
  json(response, 202, { seq });
  walk(conversation, body);
}

async function events(request, response, conversation, url) {
  if (mode.events) return problem(response, mode.events, mode.events === 401 ? 'unauthorized' : 'not_found');
  const after = Number(request.headers['last-event-id'] ?? url.searchParams.get('after') ?? 0);
  const since = () => conversation.events.filter(({ seq }) => seq > after);
  if (!request.headers.accept?.includes('text/event-stream')) {
    if (!since().length) {
      const wait = Number(url.searchParams.get('wait') ?? 0) * 1000;
      if (wait) await new Promise((resolve) => { conversation.waiting.push(resolve); setTimeout(resolve, wait); request.on('close', resolve); });
    }
    return json(response, 200, { events: since(), last_seq: conversation.events.length });
  }
  if (mode.stream === 'none') return problem(response, 503, 'unknown');
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const send = (text) => { if (mode.stream !== 'silent') response.write(text); };
  send(': hello\n\n');
  for (const event of since()) send(`id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`);
  conversation.streams.add(send);
  send.end = () => response.destroy();
  const ping = setInterval(() => send(': ping\n\n'), 15_000);
  request.on('close', () => { clearInterval(ping); conversation.streams.delete(send); });
}

async function secure(request, response, url) {
  const [, , , id, more] = url.pathname.split('/');
  const form = forms.get(id);
  const bearer = request.headers.authorization;
  if (!form) return problem(response, 404, 'not_found');
  if (!authorized(request, form.conversation) && bearer !== `Bearer ${form.token}`) return problem(response, 401, 'unauthorized');
  const { conversation, step } = form;
  if (request.method === 'GET') {
    if (mode.show) return problem(response, mode.show, mode.show === 409 ? 'step_not_open' : 'unknown');
    if (more === 'altcha') return json(response, 200, await hard());
    if (step === 'puzzle') return json(response, 200, picture(form));
    const options = { challenge: form.challenge, rpId: 'localhost', timeout: 60_000, userVerification: 'preferred' };
    const fields = form.shown.fields.map((field) => (field.kind === 'passkey' ? { ...field, options } : field));
    return json(response, 200, { ...form.shown, fields, locale: mode.locale ?? 'en' });
  }
  const body = await bodyOf(request);
  if (more === 'face') return faceCheck(response, form, url.pathname.endsWith('/frames') ? body : null);
  log.push({ secure: step, fields: Object.keys(body), ...(step === 'puzzle' ? { answer: body.answer, gap: form.gap } : {}), ...(step === 'new_number' ? body : {}) });
  if (mode.secure) return problem(response, mode.secure.status, mode.secure.code, mode.secure);
  const wrong = (code) => {
    form.tries -= 1;
    form.challenge = randomBytes(16).toString('base64url');
    delete form.gap;
    append(conversation, fact('step_result', { step, ok: false, code, attempts_left: form.tries }));
    return problem(response, 422, code, { attempts_left: form.tries });
  };
  if (step === 'puzzle') {
    const { answer } = body;
    const right = answer.altcha ? await proven(answer.altcha) : Math.abs(answer.x - form.gap) <= 4 && moved(answer);
    if (!right) return wrong('puzzle_failed');
  }
  if (step === 'passkey' && (mode.passkey === 'wrong' || !signed(body.credential, form))) return wrong('code_wrong');
  if (step === 'new_number' && /^0*$/.test(body.number.replace(/\D/g, ''))) return problem(response, 422, 'number_invalid', { detail: 'This is not a valid phone number.' });
  if (step === 'email_code' && body.code !== '123456') {
    append(conversation, fact('step_result', { step, ok: false, code: 'code_wrong', attempts_left: 4 }));
    return problem(response, 422, 'code_wrong', { detail: 'That code is not right.', attempts_left: 4 });
  }
  if (bearer === `Bearer ${form.token}`) {
    // Nobody but the log tells the chat how that page ended.
    forms.delete(id);
    append(conversation, fact('step_result', { step, ok: true }));
  }
  json(response, 200, { ok: true });
  secured(conversation, step);
}

const MOVEMENTS = ['centre', 'left', 'smile'];
/** Begins a face check, or takes a picture of it. Nobody looks at it: what it is good for is said by the mode, {faces: {...problem}}. */
function faceCheck(response, form, frame) {
  const { hosted } = form.shown.fields[0].options;
  const ask = (n) => (n === MOVEMENTS.length ? null : { movement: MOVEMENTS[n], nonce: `n-${n}`, frames: 3, n: n + 1, of: MOVEMENTS.length, expires_at: form.shown.expires_at });
  if (!frame) {
    form.frames = 0;
    return json(response, 200, hosted ? { session: 'fs-1', url: `${origin}/help` } : { session: 'fs-1', ask: ask(0) });
  }
  if (mode.faces) return problem(response, mode.faces.status, mode.faces.code);
  log.push({ frame: frame.nonce, at: frame.at_ms });
  form.frames += 1;
  return json(response, 200, { ask: ask(Math.floor(form.frames / 3)) });
}

/** Who opened a Mini App is said by Telegram's signature, which only the service's own tests look at. */
async function miniApp(request, response) {
  const { step, token, init_data } = await bodyOf(request);
  log.push({ miniApp: step, init_data });
  const form = forms.get(step);
  if (mode.miniApp) return problem(response, mode.miniApp, mode.miniApp === 401 ? 'unauthorized' : 'unavailable');
  if (form?.mini !== token || !new URLSearchParams(init_data).has('hash')) return problem(response, 401, 'unauthorized');
  return json(response, 200, { token: form.token });
}

// The help centre's own people

const ACCOUNT = { name: 'erin', email: 'erin@example.com', phone_masked: '+44•••05', phone_verification: true, tools: ['totp', 'passkey'] };
let identities = 0;
async function exchange(response, what, body) {
  const signedIn = body.session === 's-1' && mode.session !== 'ended';
  if (what === 'session') return body.password === 'wrong' ? problem(response, 401, 'unauthorized') : json(response, 200, { session: 's-1' });
  if (!signedIn) return problem(response, 401, 'unauthorized');
  if (what === 'account') return json(response, 200, { ...ACCOUNT, withdrawals_held_until: mode.held ? '2026-12-01T14:20:00Z' : null, ...(mode.account ?? {}) });
  if (what === 'identity') return json(response, 200, { identity: `identity.${mode.who ?? 'erin'}.${identities += 1}` });
  response.writeHead(204);
  return response.end();
}

async function steer(request, response, url) {
  const what = url.pathname.split('/')[2];
  const body = request.method === 'POST' ? await bodyOf(request) : {};
  const last = [...conversations.values()].at(-1);
  if (what === 'states') return json(response, 200, Object.keys(STATES));
  if (what === 'log') return json(response, 200, log);
  if (what === 'step') {
    // A step by itself, as Telegram's room links it: nobody has the chat open.
    const conversation = begin(STATES[url.searchParams.get('state')], null);
    const { id, token, mini } = [...forms.values()].findLast((form) => form.conversation === conversation);
    return json(response, 200, { page: `/step#${id}.${token}`, mini: `/step#${id}.${mini}` });
  }
  if (what === 'code') {
    // What somebody who began in Telegram is given there.
    const conversation = begin(STATES['via-telegram'], null);
    return json(response, 200, { code: codeFor(conversation) });
  }
  if (what === 'puzzle') {
    const form = [...forms.values()].findLast(({ step }) => step === 'puzzle');
    return json(response, 200, { x: form.gap, ...PUZZLE });
  }
  if (what === 'state') nextState = body.name;
  if (what === 'mode') mode = body;
  if (what === 'push') for (const event of body.events) append(last, event);
  if (what === 'again') {
    const { type, author, body: shown } = last.events.findLast((event) => ['secure_step', 'question'].includes(event.type));
    append(last, { type, author, body: shown });
  }
  if (what === 'typing') for (const send of last.streams) send(`event: typing\ndata: ${JSON.stringify({ type: 'typing', author: { kind: 'assistant' } })}\n\n`);
  if (what === 'cut') for (const send of [...last.streams]) send.end();
  if (what === 'reset') {
    conversations.clear();
    forms.clear();
    log.length = 0;
    mode = {};
    nextState = null;
  }
  return json(response, 200, {});
}

const ACCOUNTS = [
  { name: 'alice', email: 'alice@example.com', password: 'correct horse 7 battery', phone: '+351 912 345 678', profile: 'Two years of history: security questions' },
  { name: 'bob', email: 'bob@example.com', password: 'staple 4 anchor lamp', phone: '+44 7700 900123', profile: 'Primary-verified: face verification' },
  { name: 'dave', email: 'dave@example.com', password: 'window 9 gravel song', profile: 'Nothing but documents' },
];
const MAIL = [
  { to: '+351 912 345 678', channel: 'sms', text: 'CoinEx: this number was removed from an account. Not you? Open the help centre at once.', at: new Date().toISOString() },
  { to: 'alice@example.com', channel: 'email', subject: 'Your code: 482913', text: 'Your code is 482913. It is valid for ten minutes.\nNever give it to anybody who asks for it.', at: new Date(Date.now() - 60_000).toISOString() },
];

const desk = createDesk({ json, problem, bodyOf });

const service = createServer(async (request, response) => {
  const url = new URL(request.url, origin);
  const path = url.pathname;
  try {
    if (path.startsWith('/__fake/desk/')) return await desk.steer(request, response, url);
    if (path.startsWith('/__fake/')) return await steer(request, response, url);
    if (path.startsWith('/desk/v1/')) return await desk.handle(request, response, url);
    if (path === '/desk/') return await file(response, 'desk/index.html', { 'content-security-policy': deskPolicy, 'referrer-policy': 'no-referrer' });
    if (path.startsWith('/desk/')) return await file(response, path, {});
    if (path.startsWith('/chat/')) return await chat(request, response, url);
    if (path === '/secure/v1/alarms/raise') return (await bodyOf(request)).token === 'good' ? json(response, 200, { ok: true }) : problem(response, 404, 'not_found');
    if (path.startsWith('/secure/')) return await secure(request, response, url);
    if (path === '/widget/config.json') return json(response, 200, { brand: 'CoinEx', host_origins: [helpOrigin], telegram: mode.telegram !== false });
    if (path === '/widget/loader.js') return await file(response, 'loader.js', {});
    if (path === '/widget/') return await file(response, 'widget/index.html', { 'content-security-policy': widgetPolicy(), 'referrer-policy': 'no-referrer' });
    if (path.startsWith('/widget/')) return await file(response, path, {});
    if (path === '/dev/inbox') return await file(response, 'dev/inbox.html', { 'content-security-policy': inboxPolicy }, { __HELP_ORIGIN__: helpOrigin });
    if (path.startsWith('/dev/assets/')) return await file(response, path.replace('/dev/assets/', 'dev/'), {});
    if (path === '/not-me') return await file(response, 'alarm/index.html', { 'content-security-policy': inboxPolicy });
    if (path === '/telegram/v1/mini-app') return await miniApp(request, response);
    if (path === '/step') return await file(response, 'step/index.html', { 'content-security-policy': stepPolicy });
    if (path.startsWith('/step/')) return await file(response, path, {});
    if (path.startsWith('/alarm/')) return await file(response, path, {});
    if (path === '/dev/accounts.json') return json(response, 200, { accounts: ACCOUNTS });
    if (path === '/dev/inbox.json') return json(response, 200, { messages: MAIL.filter(({ to }) => !url.searchParams.get('to') || to === url.searchParams.get('to')) });
    return problem(response, 404, 'not_found');
  } catch (error) {
    console.error(error);
    if (!response.headersSent) problem(response, 500, 'unknown');
  }
});

const help = createServer(async (request, response) => {
  const path = new URL(request.url, helpOrigin).pathname;
  if (request.method === 'POST') return exchange(response, path.slice(1), await bodyOf(request));
  const policy = `default-src 'none'; script-src 'self' ${origin}; style-src 'self'; img-src 'self' data:; frame-src ${origin}; connect-src 'self'; base-uri 'none'; form-action 'none'`;
  void file(response, join('help', path === '/' ? 'index.html' : path), { 'content-security-policy': policy }, { __SERVICE_ORIGIN__: origin, __BRAND__: 'CoinEx' });
});

const listen = (server, port) => new Promise((resolve) => server.listen(Number(port), '127.0.0.1', () => resolve(`http://localhost:${server.address().port}`)));
origin = await listen(service, args.port);
helpOrigin = await listen(help, args['help-port']);
console.log(JSON.stringify({ service: origin, help: helpOrigin, pid: process.pid }));
