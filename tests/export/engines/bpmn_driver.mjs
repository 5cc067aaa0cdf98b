// Runs exported processes for scripted recipients: reads [{machine: XML, cases: […]}] from standard input and prints
// [{problems, runs: [{sent, ending, jobs}]}].

import { at, run, seconds } from "./clock.mjs";
import { feel } from "./feel.mjs";
import { Recipient } from "./recipient.mjs";
import { EventEmitter } from "node:events";
import fs from "node:fs";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const { Engine } = require("bpmn-engine");
const { BpmnModdle } = await import(require.resolve("bpmn-moddle"));
const { Linter } = require("bpmnlint");
const NodeResolver = require("bpmnlint/lib/resolver/node-resolver");
const zeebe = require("zeebe-bpmn-moddle/resources/zeebe.json");

// The engine tells whoever comes later about flows that are not taken, and its joins count them as arrived. BPMN knows
// tokens only: a flow that is not taken is nothing.
require("bpmn-elements/flows").SequenceFlow.prototype.discard = function discard() {};

const linter = new Linter({
  config: { extends: ["plugin:camunda-compat/camunda-cloud-8-6"] },
  resolver: new NodeResolver({ require }),
});

async function lint(xml) {
  const { rootElement, warnings } = await new BpmnModdle({ zeebe }).fromXML(xml);
  const problems = warnings.map((warning) => warning.message);
  const report = await linter.lint(rootElement);
  for (const [rule, found] of Object.entries(report))
    for (const each of found) if (each.category !== "info") problems.push(`${rule}: ${each.id}: ${each.message}`);
  return problems;
}

const extension = (element, type) => element.extensionElements?.values?.find((value) => value.$type === type);

async function play(xml, given) {
  const recipient = new Recipient(given);
  const variables = { enrollment_id: "e1" };
  if (given.script.segment) variables.segment = given.script.segment;
  const outputs = (element, answer) => {
    for (const output of extension(element, "zeebe:IoMapping")?.outputParameters ?? [])
      variables[output.target] = feel(output.source.slice(1), { ...variables, ...answer });
  };

  const messages = new Map(); // name → id
  const noted = new Map(); // id of a message → its boundary event
  let ending = null, jobs = 0;
  const engine = new Engine({
    name: "sequence",
    source: xml,
    moddleOptions: { zeebe },
    expressions: {
      resolveExpression(text) {
        return typeof text === "string" && text.startsWith("=") ? feel(text.slice(1), variables) : text;
      },
    },
    extensions: {
      jobs(activity) {
        if (activity.type !== "bpmn:ServiceTask") return;
        const element = activity.behaviour;
        const headers = Object.fromEntries(
          (extension(element, "zeebe:TaskHeaders")?.values ?? []).map((header) => [header.key, header.value]));
        activity.behaviour.Service = function Service() {
          return {
            execute(_message, done) {
              ++jobs;
              let answer;
              if (headers.action === "next_open") answer = { wait_seconds: recipient.nextOpen(JSON.parse(headers.window)) };
              else answer = { sent: recipient.send({ ...headers, limit: headers.limit ? JSON.parse(headers.limit) : null }) };
              outputs(element, answer);
              at(seconds(), 1, () => ending ?? done(null, answer)); // what it brings about at once is told before
            },
          };
        };
      },
    },
  });

  const definitions = (await new BpmnModdle({ zeebe }).fromXML(xml)).rootElement;
  for (const element of definitions.rootElements) {
    if (element.$type === "bpmn:Message") messages.set(element.name, element.id);
    for (const node of element.flowElements ?? [])
      if (node.$type === "bpmn:BoundaryEvent") noted.set(node.eventDefinitions[0].messageRef.id, node);
  }
  const ends = new Set(definitions.rootElements.find((element) => element.$type === "bpmn:Process").flowElements
    .filter((node) => node.$type === "bpmn:EndEvent").map((node) => node.id));

  const namesOf = (fact) => {
    const names = [];
    if (fact.message) names.push(`${fact.message}.${fact.metric}`, `advance.${fact.message}.${fact.metric}`);
    names.push(`exit.${fact.metric}`);
    return names.map((name) => messages.get(name)).filter(Boolean);
  };
  let execution = null;
  /// Exits before stops before the rest, as they win at one moment.
  const tell = (ids) => {
    for (const id of ids) {
      if (noted.get(id)?.cancelActivity === false) outputs(noted.get(id), {});
      execution.signal({ id });
    }
  };
  const rank = (fact) => (messages.has(`exit.${fact.metric}`) ? 0 : 1);
  recipient.onTell = (facts) => {
    for (const fact of [...facts].sort((a, b) => rank(a) - rank(b)))
      if (execution && fact.metric !== "requested") tell(namesOf(fact).sort((a, b) => (a.includes("exit_") ? -1 : b.includes("exit_") ? 1 : 0)));
  };

  const listener = new EventEmitter();
  const finished = new Promise((resolve, reject) => {
    listener.on("activity.end", (api) => {
      if (ends.has(api.id) && !ending) ending = /^(completed|stopped|exited)/.exec(api.id)?.[1] ?? null;
    });
    // A message that came before anybody waited for it.
    listener.on("activity.wait", (api) => {
      const id = api.content.message?.id;
      if (!id || !recipient.facts.some((fact) => fact.metric !== "requested" && namesOf(fact).includes(id))) return;
      if (noted.get(id)?.cancelActivity === false) outputs(noted.get(id), {});
      api.signal();
    });
    engine.once("end", resolve);
    engine.once("error", reject);
  });
  execution = await engine.execute({ listener });
  await finished;
  return { sent: recipient.sent, ending, jobs };
}

async function runsOf({ machine, cases }) {
  const problems = await lint(machine);
  const runs = [];
  for (const one of cases) {
    try {
      runs.push(await run(() => play(machine, one)));
    } catch (error) {
      runs.push({ error: String(error.stack ?? error) });
    }
  }
  return { problems, runs };
}

const answers = [];
for (const job of JSON.parse(fs.readFileSync(0, "utf8"))) answers.push(await runsOf(job));
fs.writeSync(1, JSON.stringify(answers));
process.exit(0);
