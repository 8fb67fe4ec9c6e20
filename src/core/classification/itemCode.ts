/**
 * Codes of 政府收支分类科目: functional 类 3, 款 5, 项 7 digits; economic 类 3, 款 5 digits; two more digits for each
 * level that a place adds below.
 */

const CODE = /^\d{3}(?:\d\d)*$/;

/** 1 类, 2 款, 3 项, 4 and deeper for local levels; 0 if the text is no such code. */
export function codeLevel(code: string): number {
  return CODE.test(code) ? (code.length - 1) / 2 : 0;
}

/** The code one level up, `null` for a 类. */
export function parentCode(code: string): string | null {
  return codeLevel(code) > 1 ? code.slice(0, -2) : null;
}

/** The codes above, nearest first: 2010601 → 20106, 201. */
export function ancestorCodes(code: string): string[] {
  const parent = parentCode(code);
  return parent === null ? [] : [parent, ...ancestorCodes(parent)];
}
