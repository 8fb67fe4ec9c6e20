import { z } from "zod";
import { spansText } from "../prose/figureText";
import { fillWording } from "../prose/fillPattern";
import { statesFigures } from "./cleanText";
import wordings from "../prose/wording/timeWords.json";

const WORDINGS = z
  .object({ quoted: z.string(), timeWords: z.string(), figures: z.string(), separator: z.string() })
  .parse(wordings);

const YEAR_WORDS =
  /(?<!\d)(?:19|20)\d{2}\s*年(?:度)?|今年(?:以来)?|本年(?:度)?|去年|上年(?:度)?|明年|截至目前|“十[二三四五]五”/gu;

/** The words of a text that date it, each once, in its order: what last year's text says of years is for people to change. */
export function yearWordsOf(text: string): string[] {
  return [...new Set(text.match(YEAR_WORDS) ?? [])];
}

/** What of a text may have lapsed with its year, in words: “今年”等时间用语和数字; empty for nothing. */
export function timeWordsOf(text: string): string {
  const words = yearWordsOf(text);
  const quoted = words.map((word) => spansText(fillWording(WORDINGS.quoted, { word }))).join("");
  const told = [
    ...(words.length === 0 ? [] : [spansText(fillWording(WORDINGS.timeWords, { words: quoted }))]),
    ...(statesFigures(words.reduce((rest, word) => rest.replaceAll(word, ""), text)) ? [WORDINGS.figures] : []),
  ];
  return told.join(WORDINGS.separator);
}
