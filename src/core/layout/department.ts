import { pattern } from "../lexicon/words";
import { unitOf } from "../lexicon/units";

/** 万人, 人、辆, 人/万元: what is counted, which 单位： introduces as well as a name. */
function isMeasure(text: string): boolean {
  const parts = text.replace(pattern("unit.aroundMeasure", "gu"), "").split(pattern("unit.between"));
  return parts.every((part) => unitOf(part) !== null || unitOf(part.replace(pattern("unit.multiple"), "")) !== null);
}

/** The owner that a label names (`部门：道县县委网信办`), without a unit that stands behind it in the same cell. */
export function departmentIn(text: string): string | null {
  // Spaces inside the word for department are part of the label, not of the name.
  const plain = text
    .trim()
    .replace(/部\s+门/u, "部门")
    .replace(/单\s+位/u, "单位");
  const match = pattern("owner.label").exec(plain.replace(pattern("unit.behindOwner"), "").trim());
  const name = match?.groups?.name
    ?.trim()
    .split(/\s{2,}|\t/u)[0]
    ?.trim();
  if (!name || pattern("owner.noName").test(name.replace(/\s/gu, "")) || isMeasure(name)) return null;
  return name;
}

/** The public body that a title names before the year: `某县财政局2024年度部门决算`. */
export function departmentInTitle(text: string): string | null {
  const name = pattern("owner.inTitle").exec(text.trim())?.groups?.name?.trim();
  return name && isPublicBody(name) ? name : null;
}

/** Is the whole text the name of a public body (on a cover it stands alone)? */
export function isPublicBody(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= 40 &&
    pattern("owner.publicBody").test(text) &&
    !pattern("owner.noBody").test(text)
  );
}
