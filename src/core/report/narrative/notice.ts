import { documentNumberIn } from "../../lexicon/documentNumber";
import { cleanUserText } from "./cleanText";

/** The notice that asks for the report. */
export interface Notice {
  /** Without 《》; empty where only the number is given. */
  readonly name: string;
  /** 湘财绩〔2024〕1号; `null` where it is not given. */
  readonly number: string | null;
}

const TITLE = /《(.+)》/u;

/** `《关于…的通知》（湘财绩〔2024〕1号）` → name and number, in whatever order and brackets; `null` for nothing. */
export function readNotice(typed: string): Notice | null {
  const words = cleanUserText(typed);
  const title = TITLE.exec(words)?.[1];
  const number = documentNumberIn(title === undefined ? words : words.replace(`《${title}》`, " "));
  const rest =
    title ??
    words
      .replace(number?.written ?? "", "")
      .replace(/[（(]\s*[)）]/gu, "")
      .trim();
  return rest === "" && !number ? null : { name: rest, number: number?.printed ?? null };
}
