import { FEN_PER_UNIT } from "../../../../src/core/amount/amount";
import type { GeneratedAccounts, Item } from "./accounts";
import type { Fault, FaultKind, Piece, Slot, Text } from "./pieces";
import { flat, joined, say } from "./pieces";
import type { Random } from "./random";
import type { HouseStyle } from "./style";
import { asPrinted, percentage, printed } from "./style";

/** Writes the numbers and phrases of one report in its house style, each with the faults that it could be given. */
export class Writer {
  constructor(
    readonly random: Random,
    readonly style: HouseStyle,
    readonly accounts: GeneratedAccounts,
  ) {}

  /** One of several ways to say the same. */
  one(...ways: readonly (() => Text)[]): Piece[] {
    return flat(this.random.pick(ways)());
  }

  word(...words: readonly string[]): string {
    return this.random.pick(words);
  }

  /** An amount with its unit; `kinds` are the contradictions that another amount in its place would make. */
  money(fen: number, ...kinds: readonly FaultKind[]): Slot {
    const { style } = this;
    const text = printed(style, fen);
    const wrong = this.otherNumber(text, 25);
    const faults = kinds.flatMap((kind): Fault[] => {
      if (kind === "overWhole")
        return [{ kind, text: `${printed(style, this.accounts.expenditure.total.final * 3)}${style.unit}` }];
      if (kind === "unitSlip") return style.unit === "万元" && fen > 0 ? [{ kind, text: `${text}元` }] : [];
      return wrong === null ? [] : [{ kind, text: `${wrong}${style.unit}` }];
    });
    return { text: `${text}${style.unit}`, faults };
  }

  percent(part: number, whole: number, ...kinds: readonly FaultKind[]): Slot {
    const text = this.percentDigits(part, whole);
    const isFine = Math.min(part, whole) >= 200 * this.step();
    const wrong = isFine ? this.otherNumber(text, 5) : null;
    const faults = kinds.flatMap((kind): Fault[] => {
      if (kind === "percentPoint") return [{ kind, text: `${text}个百分点` }];
      return wrong === null ? [] : [{ kind, text: `${wrong}%` }];
    });
    return { text: `${text}%`, faults };
  }

  /** A share without its own fault where nothing has to be computed from 0. */
  percentDigits(part: number, whole: number): string {
    const { style } = this;
    const [a, b] = style.percentOfPrinted ? [asPrinted(style, part), asPrinted(style, whole)] : [part, whole];
    return percentage(style, a, b === 0 ? whole : b);
  }

  count(count: number, measure: string, ...kinds: readonly FaultKind[]): Slot {
    const wrong = count + this.random.int(1, 3);
    return { text: `${count}${measure}`, faults: kinds.map((kind) => ({ kind, text: `${wrong}${measure}` })) };
  }

  /** Words that another word in their place would contradict. */
  words(text: string, kind: FaultKind, wrong: string): Slot {
    return { text, faults: [{ kind, text: wrong }] };
  }

  /** The last day of the year, that no other year and no other month has. */
  closingDay(): Slot {
    const { year } = this.accounts;
    return {
      text: `${year}年12月31日`,
      faults: [
        { kind: "yearLeft", text: `${year - 1}年12月31日` },
        { kind: "date", text: `${year}年${this.random.pick(["12月32日", "13月31日", "11月31日"])}` },
      ],
    };
  }

  year(offset = 0): string {
    return `${this.accounts.year + offset}${this.style.yearWord}`;
  }

  /** 上年, 2022年度, 上年决算数 … as this unit says it. */
  previous(): string {
    return this.word(...this.style.previousWords).replace("{year}", String(this.accounts.year - 1));
  }

  /** Behind the total of a list. */
  among(): string {
    return `，其中${this.style.colon}`;
  }

  list(parts: readonly Text[], mark = this.style.listMark): Piece[] {
    return joined(parts, mark);
  }

  /** Items with their amounts; the amounts are parts of one total. */
  parts(items: readonly Item[], mark = this.style.listMark): Piece[] {
    const sole = items.filter(({ final }) => final > 0).length < 2;
    const linking = this.word("", "", "为");
    return this.list(
      items.map(({ name, final }) => say`${name}${linking}${this.money(final, ...(sole ? [] : (["part"] as const)))}`),
      mark,
    );
  }

  isZero(fen: number): boolean {
    return asPrinted(this.style, fen) === 0;
  }

  /** One unit of the last printed place, in 分. */
  private step(): number {
    return FEN_PER_UNIT[this.style.unit] / 10 ** this.style.decimals;
  }

  /** The number with one of its leading digits altered by more than `least` last places: no rounding explains it. */
  private otherNumber(text: string, least: number): string | null {
    const value = Number(text.replaceAll(",", ""));
    const places = text.split(".")[1]?.length ?? 0;
    const enough = Math.max(0.3, least * 10 ** -Math.min(places, 2), value * 0.01);
    const digits = [...text].flatMap((char, at) => (/\d/.test(char) ? [at] : [])).slice(0, 4);
    for (const at of this.random.some(digits, digits.length)) {
      for (const digit of this.random.some([1, 2, 3, 4, 5, 6, 7, 8, 9], 9)) {
        const other = text.slice(0, at) + String(digit) + text.slice(at + 1);
        if (Math.abs(Number(other.replaceAll(",", "")) - value) >= enough) return value === 0 ? null : other;
      }
    }
    return null;
  }
}
