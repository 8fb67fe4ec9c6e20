import Decimal from "decimal.js";
import { FORMULA_CHARACTERS, FORMULA_DEPTH } from "../../limits/limits";

/**
 * The small language of `formula` and `rules[].if`: names, decimal numbers, + − × ÷ (also - * /), parentheses, and in
 * conditions one comparison. It is parsed, never evaluated as code.
 */
export type Expression =
  | { readonly type: "number"; readonly value: Decimal }
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "negate"; readonly operand: Expression }
  | { readonly type: "operation"; readonly operator: Operator; readonly left: Expression; readonly right: Expression };

export type Operator = "+" | "-" | "*" | "/";
export type Comparison = "<" | "<=" | ">" | ">=" | "=";

export interface Condition {
  readonly left: Expression;
  readonly comparison: Comparison;
  readonly right: Expression;
}

/** What is wrong with a formula, and at which character (one-based). */
export class FormulaError extends Error {
  readonly position: number;
  constructor(position: number) {
    super("formula");
    this.name = "FormulaError";
    this.position = position;
  }
}

interface Token {
  readonly type: "number" | "name" | "symbol";
  readonly text: string;
  readonly at: number;
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([\p{L}_][\p{L}\p{N}_]*)|(<=|>=|==|[-+*/()<>=]))/uy;
const SYNONYMS: Readonly<Record<string, string>> = {
  "×": "*",
  "÷": "/",
  "−": "-",
  "－": "-",
  "＋": "+",
  "（": "(",
  "）": ")",
  "≤": "<=",
  "≥": ">=",
  "≦": "<=",
  "≧": ">=",
  "＜": "<",
  "＞": ">",
  "＝": "=",
};

function tokenise(text: string): Token[] {
  if (text.length > FORMULA_CHARACTERS) throw new FormulaError(FORMULA_CHARACTERS + 1);
  const plain = [...text].map((letter) => SYNONYMS[letter] ?? letter).join("");
  const tokens: Token[] = [];
  for (let at = 0; plain.slice(at).trim() !== "";) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(plain);
    if (!match) throw new FormulaError(at + 1);
    const [all, number, name, symbol] = match;
    const start = at + all.length - (number ?? name ?? symbol ?? "").length + 1;
    if (number !== undefined) tokens.push({ type: "number", text: number, at: start });
    else if (name !== undefined) tokens.push({ type: "name", text: name, at: start });
    else tokens.push({ type: "symbol", text: symbol === "==" ? "=" : (symbol ?? ""), at: start });
    at = TOKEN.lastIndex;
  }
  return tokens;
}

/** Recursive descent over the tokens: sum → product → factor. */
class Parser {
  private next = 0;
  private depth = 0;
  constructor(
    private readonly tokens: readonly Token[],
    private readonly length: number,
  ) {}

  condition(): Condition {
    const left = this.sum();
    const token = this.take("<", "<=", ">", ">=", "=");
    if (!token) throw this.error();
    const right = this.sum();
    this.end();
    return { left, comparison: token.text as Comparison, right };
  }

  formula(): Expression {
    const expression = this.sum();
    this.end();
    return expression;
  }

  private sum(): Expression {
    let left = this.product();
    for (let token = this.take("+", "-"); token; token = this.take("+", "-"))
      left = { type: "operation", operator: token.text as Operator, left, right: this.product() };
    return left;
  }

  private product(): Expression {
    let left = this.factor();
    for (let token = this.take("*", "/"); token; token = this.take("*", "/"))
      left = { type: "operation", operator: token.text as Operator, left, right: this.factor() };
    return left;
  }

  private factor(): Expression {
    if (this.depth > FORMULA_DEPTH) throw this.error();
    this.depth += 1;
    const factor = this.term();
    this.depth -= 1;
    return factor;
  }

  private term(): Expression {
    if (this.take("-")) return { type: "negate", operand: this.factor() };
    if (this.take("(")) {
      const inner = this.sum();
      if (!this.take(")")) throw this.error();
      return inner;
    }
    const token = this.tokens[this.next];
    if (!token || token.type === "symbol") throw this.error();
    this.next += 1;
    return token.type === "number"
      ? { type: "number", value: new Decimal(token.text) }
      : { type: "name", name: token.text };
  }

  private take(...symbols: string[]): Token | null {
    const token = this.tokens[this.next];
    if (token?.type !== "symbol" || !symbols.includes(token.text)) return null;
    this.next += 1;
    return token;
  }

  private end(): void {
    if (this.next < this.tokens.length) throw this.error();
  }

  private error(): FormulaError {
    return new FormulaError(this.tokens[this.next]?.at ?? this.length + 1);
  }
}

/** @throws FormulaError with the place of the first character that does not fit. */
export function parseFormula(text: string): Expression {
  return new Parser(tokenise(text), text.length).formula();
}

/** `carry_out<=carry_in`. @throws FormulaError */
export function parseCondition(text: string): Condition {
  return new Parser(tokenise(text), text.length).condition();
}

/** Every name in the expression, in order, without repeats. */
export function namesOf(expression: Expression): string[] {
  if (expression.type === "number") return [];
  if (expression.type === "name") return [expression.name];
  if (expression.type === "negate") return namesOf(expression.operand);
  return [...new Set([...namesOf(expression.left), ...namesOf(expression.right)])];
}

/** @returns `null` where a name has no value or a divisor is 0. */
export function evaluate(expression: Expression, values: ReadonlyMap<string, Decimal>): Decimal | null {
  if (expression.type === "number") return expression.value;
  if (expression.type === "name") return values.get(expression.name) ?? null;
  if (expression.type === "negate") return evaluate(expression.operand, values)?.neg() ?? null;
  const left = evaluate(expression.left, values);
  const right = evaluate(expression.right, values);
  if (!left || !right) return null;
  if (expression.operator === "+") return left.plus(right);
  if (expression.operator === "-") return left.minus(right);
  if (expression.operator === "*") return left.times(right);
  return right.isZero() ? null : left.div(right);
}

/** The divisors of the expression: where one is 0 the value does not exist. */
export function divisorsOf(expression: Expression): Expression[] {
  if (expression.type === "negate") return divisorsOf(expression.operand);
  if (expression.type !== "operation") return [];
  const inner = [...divisorsOf(expression.left), ...divisorsOf(expression.right)];
  return expression.operator === "/" ? [expression.right, ...inner] : inner;
}

export function holds(condition: Condition, values: ReadonlyMap<string, Decimal>): boolean | null {
  const left = evaluate(condition.left, values);
  const right = evaluate(condition.right, values);
  if (!left || !right) return null;
  const order = left.cmp(right);
  if (condition.comparison === "=") return order === 0;
  if (condition.comparison === "<") return order < 0;
  if (condition.comparison === "<=") return order <= 0;
  return condition.comparison === ">" ? order > 0 : order >= 0;
}

const SIGNS: Readonly<Record<Operator, string>> = { "+": " + ", "-": " − ", "*": " × ", "/": " ÷ " };
const RANK: Readonly<Record<Operator, number>> = { "+": 1, "-": 1, "*": 2, "/": 2 };

/** The formula with the numbers in it: `(63.46 − 32) ÷ 32 × 100%`. A trailing `× 100` is a percentage. */
export function writeFormula(expression: Expression, values: ReadonlyMap<string, Decimal>): string {
  if (
    expression.type === "operation" &&
    expression.operator === "*" &&
    expression.right.type === "number" &&
    expression.right.value.eq(100)
  )
    return `${write(expression.left, values, 2)} × 100%`;
  return write(expression, values, 0);
}

function write(expression: Expression, values: ReadonlyMap<string, Decimal>, outer: number): string {
  if (expression.type === "number") return expression.value.toString();
  if (expression.type === "name") return writeNumber(values.get(expression.name) ?? null, expression.name);
  if (expression.type === "negate") return `−${write(expression.operand, values, 3)}`;
  const rank = RANK[expression.operator];
  // The right side of − and ÷ keeps its parentheses even at the same rank.
  const left = write(expression.left, values, rank);
  const right = write(expression.right, values, rank + 1);
  const text = left + SIGNS[expression.operator] + right;
  return rank < outer ? `(${text})` : text;
}

function writeNumber(value: Decimal | null, name: string): string {
  if (!value) return name;
  return value.isNegative() ? `(−${value.abs().toFixed()})` : value.toFixed();
}
