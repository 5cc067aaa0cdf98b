// One scripted recipient: what they do with what is sent, told by a case
// {script: {segment, unreachable, events: [{message, metric, after, depth}]}, limit: {max, per}, windows: [{window, open: [[from, until] …]}]}
// with all times in seconds since entry.

import { at, seconds } from "./clock.mjs";

const spelled = (window) => JSON.stringify(window, Object.keys(window).sort());

export class Recipient {
  constructor(given) {
    this.given = given;
    this.sent = []; // {at, message}
    this.facts = []; // {at, message?, metric}
    this.waiting = []; // [matches, answer]
    for (const event of given.script.events)
      if (!event.message) this.later(event, 0);
  }

  later(event, since) {
    const moment = since + event.after;
    const happen = () => {
      const names = [event.metric];
      if (event.metric === "viewed") for (let n = 1; n <= (event.depth ?? 100); ++n) names.push(`viewed_${n}`);
      this.facts.push(...names.map((metric) => ({ at: moment, message: event.message, metric })));
      at(moment, 1, () => this.tell()); // after all else of this moment
    };
    if (moment <= seconds()) happen();
    else at(moment, 0, happen);
  }

  /// Whether it was sent.
  send(payload) {
    if (this.given.script.unreachable.includes(payload.channel)) return false;
    const limit = payload.limit ?? null;
    if (limit) {
      const { max, per } = this.given.limit;
      if (this.sent.filter((one) => one.at > seconds() - per).length >= max) return false;
    }
    this.sent.push({ at: seconds(), message: payload.message_id });
    this.facts.push({ at: seconds(), message: payload.message_id, metric: "requested" });
    for (const event of this.given.script.events)
      if (event.message === payload.message_id) this.later(event, seconds());
    return true;
  }

  events() {
    const told = {};
    for (const fact of this.facts) {
      if (fact.message) (told[fact.message] ??= {})[fact.metric] = true;
      if (fact.metric !== "requested") (told._exit ??= {})[fact.metric] = true;
    }
    return told;
  }

  /// The first fact that matches, past or future; of those of one moment, the one that @p rank puts first.
  first(matches, rank = () => 0) {
    return new Promise((answer) => {
      this.waiting.push({ matches, rank, answer });
      this.tell();
    });
  }
  tell() {
    const fresh = this.facts.filter((fact) => !fact.told);
    for (const fact of fresh) fact.told = true;
    this.onTell?.(fresh);
    this.waiting = this.waiting.filter((wait) => {
      const known = this.facts.filter((fact) => fact.metric !== "requested" && wait.matches(fact));
      known.sort((a, b) => a.at - b.at || wait.rank(a) - wait.rank(b));
      if (known.length > 0) wait.answer(known[0]);
      return known.length === 0;
    });
  }

  nextOpen(window) {
    const key = spelled(window);
    const known = this.given.windows.find((one) => spelled(JSON.parse(one.window)) === key);
    if (!known) throw new Error(`no openings are known for ${key}`);
    const now = seconds();
    for (const [from, until] of known.open) {
      if (now < from) return from - now;
      if (now < until) return 0;
    }
    throw new Error(`the window ${key} does not open again`);
  }
}
