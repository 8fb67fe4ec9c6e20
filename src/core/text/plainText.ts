/** A text without white space and with half-width marks, and for every character its place in the written text. */
export interface PlainText {
  readonly text: string;
  readonly places: readonly number[];
}

/**
 * The form that the grammar reads: NFKC where one character stays one character (，→, ：→: （→( ％→%), white space
 * dropped: reports are full of blanks inside numbers' surroundings and of full-width digits.
 */
export function plainTextOf(written: string): PlainText {
  let text = "";
  const places: number[] = [];
  for (let at = 0; at < written.length; at++) {
    const char = written[at] ?? "";
    if (/[\s\u200b\ufeff]/u.test(char)) continue;
    text += halfWidthOf(char);
    places.push(at);
  }
  return { text, places };
}

/** The same marks at the same places, white space kept: ［增加（减少）］ → [增加(减少)]. */
export function halfWidth(written: string): string {
  return written.replace(/[^\p{ASCII}\p{Script=Han}]/gu, halfWidthOf);
}

/** NFKC where one character stays one character. */
function halfWidthOf(char: string): string {
  const normal = char.normalize("NFKC");
  return normal.length === char.length ? normal : char;
}

/** The written words of a stretch of the plain text, `start` to before `end`. */
export function writtenPart(written: string, plain: PlainText, start: number, end: number): string {
  const first = plain.places[start] ?? 0;
  const last = plain.places[end - 1] ?? written.length - 1;
  return written
    .slice(first, last + 1)
    .replace(/\s+/gu, " ")
    .trim();
}
