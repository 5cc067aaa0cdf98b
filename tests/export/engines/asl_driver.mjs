// Runs exported state machines for scripted recipients: reads [{machine, cases: […]}] from standard input and prints
// [{problems, runs: [{sent, ending, entered, unanswered}]}]; entered: how many states.

import { run } from "./clock.mjs";
import { Recipient } from "./recipient.mjs";
import fs from "node:fs";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const { StateMachine } = require("aws-local-stepfunctions");
const validate = require("asl-validator");

function tasksOf(machine, tasks = {}) {
  for (const [name, state] of Object.entries(machine.States)) {
    if (state.Type === "Task") tasks[name] = state;
    for (const branch of state.Branches ?? []) tasksOf(branch, tasks);
  }
  return tasks;
}

/// The machine, counting each time the engine enters one of its states: it asks for the type then. It takes the next state
/// even where it is not to go on, and its own event log can end too early.
function counting(machine, counted) {
  const states = {};
  for (const [name, state] of Object.entries(machine.States))
    states[name] = { ...state, ...(state.Branches && { Branches: state.Branches.map((one) => counting(one, counted)) }) };
  const entered = (state) => {
    let isNew = true;
    const get = (all, key) => {
      if (key === "Type" && isNew) counted.entered += 1;
      isNew &&= key !== "Type";
      return all[key];
    };
    return new Proxy(state, { get });
  };
  const get = (all, name) => (Object.hasOwn(all, name) ? entered(all[name]) : all[name]);
  return { ...machine, States: new Proxy(states, { get }) };
}

function handle(recipient, state, input, answered) {
  const payload = input.Payload;
  switch (payload.action) {
    case "send": return { Payload: { sent: recipient.send(payload) } };
    case "get_events": return { Payload: recipient.events() };
    case "next_open": return { Payload: { wait_seconds: recipient.nextOpen(payload.window) } };
    case "await_event":
      return recipient.first((fact) => fact.message === payload.message_id && fact.metric === payload.metric);
    case "await_end": {
      if (!answered) return new Promise(() => {});
      const exits = (fact) => (payload.exit_on ?? []).includes(fact.metric);
      const stops = (fact) =>
        (payload.stop_on ?? []).some((stop) => stop.message_id === fact.message && stop.metric === fact.metric);
      return recipient
        .first((fact) => exits(fact) || stops(fact), (fact) => (exits(fact) ? 0 : 1))
        .then((fact) => ({ end: exits(fact) ? "exited" : "stopped", message_id: fact.message, metric: fact.metric }));
    }
    case "report_end": return { Payload: null };
  }
  throw new Error(`unknown action ${payload.action}`);
}

async function play(definition, given, answered) {
  const recipient = new Recipient(given);
  const tasks = tasksOf(definition);
  const handlers = Object.fromEntries(
    Object.entries(tasks).map(([name, state]) => [name, async (input) => handle(recipient, state, input, answered)]));
  const counted = { entered: 0 };
  const machine = new StateMachine(counting(definition, counted), { validationOptions: { noValidate: true } }); // asl-validator did
  const input = { enrollment_id: "e1", recipient_id: "r1" };
  if (given.script.segment) input.segment = given.script.segment;
  const output = await machine.run(input, {
    overrides: { taskResourceLocalHandlers: handlers },
    context: { Task: { Token: "token" }, Execution: { Name: "e1" } },
  }).result;
  return { sent: recipient.sent, entered: counted.entered, ending: output.end.Error.replace("Sequence.", "").toLowerCase() };
}

async function runsOf({ machine, cases }) {
  const problems = validate(machine).errors.map((error) => error.message ?? JSON.stringify(error));
  const definition = structuredClone(machine);
  for (const task of Object.values(tasksOf(definition))) task.TimeoutSeconds ??= 99999999;
  const runs = [];
  for (const one of cases) {
    try {
      const answered = await run(() => play(definition, one, true));
      // Who never hears of a stop or an exit looks before each send, and sends the same.
      const unanswered = await run(() => play(definition, one, false));
      runs.push({ ...answered, unanswered: unanswered.sent });
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
