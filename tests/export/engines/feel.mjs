// The little of FEEL that exported processes use: names, texts, numbers, =, and, or, not(), +, string(), duration().
// A name that stands for nothing is null.

const token = /\s*("(?:\\.|[^"\\])*"|\d+|[A-Za-z_][A-Za-z0-9_]*|[()=+])/y;

function tokens(source) {
  const found = [];
  token.lastIndex = 0;
  while (token.lastIndex < source.trimEnd().length) {
    const match = token.exec(source);
    if (!match) throw new Error(`cannot read FEEL: ${source}`);
    found.push(match[1]);
  }
  return found;
}

export function feel(source, variables) {
  const list = tokens(source);
  let next = 0;
  const take = (wanted) => {
    if (list[next] !== wanted) throw new Error(`"${wanted}" expected in FEEL: ${source}`);
    ++next;
  };
  const either = () => {
    let value = both();
    while (list[next] === "or") ++next, (value = ((a, b) => (a === true || b === true ? true : a === false && b === false ? false : null))(value, both()));
    return value;
  };
  const both = () => {
    let value = equal();
    while (list[next] === "and") ++next, (value = ((a, b) => (a === false || b === false ? false : a === true && b === true ? true : null))(value, equal()));
    return value;
  };
  const equal = () => {
    const value = sum();
    if (list[next] !== "=") return value;
    ++next;
    return value === sum();
  };
  const sum = () => {
    let value = one();
    while (list[next] === "+") ++next, (value = value + one());
    return value;
  };
  const one = () => {
    const word = list[next++];
    if (word === "(") {
      const value = either();
      take(")");
      return value;
    }
    if (word.startsWith('"')) return JSON.parse(word);
    if (/^\d/.test(word)) return Number(word);
    if (word === "true" || word === "false") return word === "true";
    if (list[next] === "(") {
      take("(");
      const value = either();
      take(")");
      if (word === "not") return typeof value === "boolean" ? !value : null;
      if (word === "string") return String(value);
      if (word === "duration") return value;
      throw new Error(`unknown function ${word} in FEEL: ${source}`);
    }
    return variables[word] ?? null;
  };
  const value = either();
  if (next !== list.length) throw new Error(`more than expected in FEEL: ${source}`);
  return value;
}
