/** Finds the line of a place in JSON text, so that a broken file is refused with the line a person can go to. */

/** One-based line on which the value at `path` begins; of its nearest parent where the path leads nowhere. */
export function lineOfPath(text: string, path: readonly PropertyKey[]): number {
  const places = new Map<string, number>();
  new Scanner(text, places).value("");
  for (let length = path.length; length >= 0; length -= 1) {
    const at = places.get(keyOf(path.slice(0, length)));
    if (at !== undefined) return lineAt(text, at);
  }
  return 1;
}

/** One-based line of the first character at which the text stops being JSON. */
export function syntaxErrorLine(text: string): number {
  const scanner = new Scanner(text, new Map());
  scanner.document();
  return lineAt(text, Math.min(scanner.at, Math.max(0, text.trimEnd().length - 1)));
}

/** The first key that stands twice in one object, and its line; the text must be JSON. */
export function repeatedKey(text: string): { readonly key: string; readonly line: number } | null {
  const scanner = new Scanner(text, new Map());
  scanner.document();
  return scanner.repeated && { key: scanner.repeated.key, line: lineAt(text, scanner.repeated.at) };
}

function keyOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key)}`).join("");
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}

const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;

/** Walks JSON once, noting where each value begins; stops (`ok` false) at the first character that does not fit. */
class Scanner {
  at = 0;
  repeated: { readonly key: string; readonly at: number } | null = null;
  private ok = true;

  constructor(
    private readonly text: string,
    private readonly places: Map<string, number>,
  ) {}

  document(): void {
    this.value("");
    this.space();
  }

  value(path: string): void {
    this.space();
    this.places.set(path, this.at);
    const letter = this.text[this.at];
    if (letter === "{") this.list("}", () => this.member(path));
    else if (letter === "[") {
      let index = 0;
      this.list("]", () => this.value(`${path}/${index++}`));
    } else if (letter === '"') this.token(STRING);
    else this.token(LITERAL);
  }

  private member(path: string): void {
    this.space();
    const begin = this.at;
    const key = this.token(STRING);
    this.space();
    this.expect(":");
    if (!this.ok || key === null) return;
    const name = JSON.parse(key) as string;
    const inner = `${path}/${name}`;
    if (this.places.has(inner)) this.repeated ??= { key: name, at: begin };
    this.value(inner);
    // A member is found by its name, which may stand a line above its value.
    this.places.set(inner, begin);
  }

  private list(close: string, item: () => void): void {
    this.at += 1;
    this.space();
    if (this.text[this.at] === close) {
      this.at += 1;
      return;
    }
    for (;;) {
      item();
      this.space();
      if (!this.ok) return;
      if (this.text[this.at] === ",") this.at += 1;
      else return this.expect(close);
    }
  }

  private token(pattern: RegExp): string | null {
    if (!this.ok) return null;
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (!match) {
      this.ok = false;
      return null;
    }
    this.at = pattern.lastIndex;
    return match[0];
  }

  private expect(letter: string): void {
    if (!this.ok) return;
    if (this.text[this.at] === letter) this.at += 1;
    else this.ok = false;
  }

  private space(): void {
    if (!this.ok) return;
    while (/\s/.test(this.text[this.at] ?? "x")) this.at += 1;
  }
}
