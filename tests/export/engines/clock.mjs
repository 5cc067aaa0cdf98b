// Virtual time: timers fire in order of their moment, as soon as nothing else can run. Import it before an engine.

const real = { setImmediate: globalThis.setImmediate, setTimeout: globalThis.setTimeout };
// Node 22 has it, and an engine counts on it.
Promise.withResolvers ??= function () {
  let resolve, reject;
  const promise = new this((yes, no) => ((resolve = yes), (reject = no)));
  return { promise, resolve, reject };
};

let now = 0; // milliseconds
let order = 0;
const timers = new Map();

export const seconds = () => now / 1000;

const RealDate = globalThis.Date;
const start = RealDate.UTC(2026, 0, 5);
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length > 0 ? given : [start + now]));
  }
  static now() {
    return start + now;
  }
};

globalThis.setTimeout = (run, delay = 0, ...args) => {
  const id = { unref: () => id, ref: () => id, hasRef: () => true, [Symbol.toPrimitive]: () => order };
  timers.set(id, { at: now + Math.max(0, Number(delay) || 0), rank: 2, order: order++, run: () => run(...args) });
  return id;
};
globalThis.clearTimeout = (id) => timers.delete(id);

/// Calls at a moment in virtual seconds, before the engine's timers of that moment: what happens on the very second of
/// a decision counts as earlier. Of these, lower ranks come first.
export const at = (moment, rank, run) => timers.set({}, { at: Math.max(now, moment * 1000), rank, order: order++, run });

const earlier = (a, b) => a.at - b.at < 0 || (a.at === b.at && (a.rank - b.rank || a.order - b.order) < 0);

/// Everything that can run without time passing.
async function settle() {
  for (let i = 0; i < 12; ++i) await new Promise((done) => real.setImmediate(done));
}

/// Lets time pass until the promise is settled; fails when nothing is left that could settle it.
export async function run(promise) {
  now = 0;
  timers.clear();
  let done = false;
  const finished = promise().finally(() => (done = true));
  finished.catch(() => {});
  for (;;) {
    await settle();
    if (done) return finished;
    let first = null;
    for (const [id, timer] of timers)
      if (!first || earlier(timer, first[1])) first = [id, timer];
    if (!first) throw new Error("nothing is left to happen");
    timers.delete(first[0]);
    now = Math.max(now, first[1].at);
    first[1].run();
  }
}
