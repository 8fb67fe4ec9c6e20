import { pattern } from "../lexicon/words";
import { normaliseLabel } from "../workbook/label";

/** Who the name of a file or a folder says that it belongs to. */
export interface NamedOwner {
  readonly code: string | null;
  readonly name: string | null;
}

/** The same with what it says besides of whose accounts of a department they are, as `(汇总)`; empty where it says nothing. */
export interface NamePart extends NamedOwner {
  readonly standing: string;
}

const ENDING = /\.[A-Za-z0-9]{1,5}$/u;
const BETWEEN = /[\s_\-—–.·,，、+&()（）【】[\]{}“”"《》]+/u;

/**
 * 102001_样例县样例局_2023年度部门决算.xlsx → 102001, 样例县样例局. What is left of a name without years, codes and the
 * words for what the file is, is the unit; `null` where nothing is left.
 */
export function ownerInName(fileName: string): NamedOwner {
  const { code, name, standing } = partsInName(fileName);
  return { code, name: name === null ? null : name + standing };
}

/** The same before its parts are put together: a folder that is called 汇总 has only the last. */
export function partsInName(fileName: string): NamePart {
  const stem = fileName.normalize("NFKC").replace(ENDING, "");
  const code = pattern("fileName.code").exec(stem)?.[0] ?? null;
  const inBrackets = pattern("fileName.standing").exec(stem)?.[0] ?? "";
  const parts = stem
    .replace(inBrackets, " ")
    .replace(pattern("fileName.code", "gu"), " ")
    .replace(pattern("fileName.year", "gu"), " ")
    .split(BETWEEN)
    .map((part) => bare(part))
    .filter((part) => /\p{Script=Han}{2}/u.test(part) && !pattern("fileName.matter").test(part));
  const isStanding = (part: string) => pattern("fileName.standingWord").test(part);
  const apart = parts.find(isStanding);
  const names = parts.filter((part) => !isStanding(part));
  const name = names.find((part) => pattern("owner.publicBody").test(part)) ?? names[0] ?? null;
  return { code, name, standing: inBrackets || (apart === undefined ? "" : `(${apart})`) };
}

/** Without the words for what the file is at both ends, a number before it and a version behind it. */
function bare(part: string): string {
  let rest = part;
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest
      .replace(/^\d{1,2}[.、]?|[vV]\d{1,2}$/gu, "")
      .replace(pattern("fileName.ends"), "")
      .trim();
  }
  return rest;
}

/** Two names are one unit's if they are the same but for spaces, brackets' kinds and widths. */
export function sameName(name: string): string {
  return normaliseLabel(name);
}
