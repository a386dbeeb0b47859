// Holds a recording of the pretend tenant's traffic to Microsoft's descriptions of Power BI and Fabric, with Prism's own router and validators.
// node check.mjs <folder> : each line of each file in it is one call. Ends with 1 when a call breaks the description and allow-list.json does not say why.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { createInstance, getHttpOperationsFromSpec } = require('@stoplight/prism-http');
const TaskEither = require('fp-ts/TaskEither');
const pino = require('pino');

const here = new URL('.', import.meta.url).pathname;
const allowed = JSON.parse(readFileSync(here + 'allow-list.json', 'utf8'));
const specs = {
  PowerBI: { operations: await getHttpOperationsFromSpec(here + 'powerbi/swagger.json'), strip: '' },
  Fabric: { operations: await getHttpOperationsFromSpec(here + 'fabric/swagger.json'), strip: '/v1' },
};
const logger = pino({ level: 'silent' });
const folder = process.argv[2];
const lines = readdirSync(folder).flatMap(file => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean));
// The same call with the same answer is judged once, whatever its ids: a suite makes some thousands of times.
const calls = [...new Map(lines.map(line => [line.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '{id}'), line])).values()].map(line => JSON.parse(line));

const json = text => { try { return text ? JSON.parse(text) : undefined; } catch { return text; } };
const seen = new Set(), used = new Set(), problems = new Map();
let undescribed = 0, unjudged = 0, checked = 0;

const described = new Set();
for (const call of calls) await check(call, report);

// A description that has lost its types would find nothing wrong with anything: numbers in place of all texts have to be found.
for (const service of described) {
  let found = 0;
  const witnesses = calls.filter(call => call.service === service && call.status === 200 && call.responseBody.includes('"id":"')).slice(0, 5);
  for (const call of witnesses)
    await check({ ...call, responseBody: call.responseBody.replace(/:"(?:[^"\\]|\\.)*"/g, ':7') }, () => found++, false);
  if (witnesses.length > 0 && found === 0) { console.log(`${service}: the check itself is broken, it takes wrong answers for good ones.`); process.exit(1); }
}

async function check(call, report, counts = true) {
  described.add(call.service);
  const { operations, strip } = specs[call.service];
  const path = call.path.slice(strip.length);
  const query = Object.fromEntries(new URLSearchParams(call.query));
  const response = {
    statusCode: call.status,
    headers: { ...(call.responseType ? { 'content-type': call.responseType.split(';')[0] } : {}), ...Object.fromEntries(Object.entries(call.responseHeaders).map(([k, v]) => [k.toLowerCase(), v])) },
    body: json(call.responseBody),
  };
  const config = { isProxy: true, checkSecurity: false, validateRequest: true, validateResponse: true, upstream: new URL('http://127.0.0.1'), errors: false, mock: false, upstreamProxy: undefined };
  const prism = createInstance(config, { logger, forward: () => () => TaskEither.right(response) });
  const input = {
    method: call.method, url: { path, query }, headers: call.requestType ? { 'content-type': call.requestType.split(';')[0] } : {}, body: json(call.requestBody),
  };
  const result = await prism.request(input, operations, config)();
  const name = `${call.service} ${call.method.toUpperCase()} ${path}`;
  if (result._tag === 'Left') {
    // A path that the description lacks: either known and named, or a mistake.
    report(name, call, `not described: ${result.left.title ?? result.left.message}`);
    if (counts) undescribed++;
    return;
  }
  const operation = result.right.validations;
  if (counts) checked++;
  if (counts) seen.add(`${call.service} ${call.method} ${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')}`);
  // The request of a call that was refused may well be wrong: that is what it was refused for.
  if (call.status < 400) for (const problem of operation.input) report(name, call, `request: ${(problem.path ?? []).join('.')} ${problem.message}`);
  // The Power BI description declares no errors at all.
  if (call.service === 'PowerBI' && call.status >= 400) { if (counts) unjudged++; return; }
  for (const problem of operation.output) report(name, call, `response ${call.status}: ${(problem.path ?? []).join('.')} ${problem.message}`);
}

function report(name, call, problem) {
  const general = `${name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')} | ${problem.replace(/\.\d+(?=\.|\s)/g, '.*')}`;
  const rule = allowed.find(rule => new RegExp(rule.match).test(general));
  if (rule) { used.add(rule); return; }
  problems.set(general, (problems.get(general) ?? 0) + 1);
}

for (const [problem, count] of problems) console.log(`${count} x ${problem}`);
for (const rule of allowed.filter(rule => !used.has(rule))) console.log(`not needed in this recording: ${rule.match}`);
console.log(`contract check: ${lines.length} calls recorded, ${checked} different ones of ${seen.size} kinds checked, ${unjudged} refusals of Power BI not described, ${undescribed} calls to paths not described; ${problems.size} problems.`);
process.exit(problems.size > 0 || checked === 0 ? 1 : 0);
