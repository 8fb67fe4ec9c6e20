import { pattern } from "../lexicon/words";
/** Page marks around a table: form numbers, 部门：, 单位：万元, dates. They are no titles, no headers and no data. */

/** `公开01表`, `财决01表`, `附件一`. */
export function isFormNumber(label: string): boolean {
  return pattern("mark.formNumber").test(label);
}

export function isMetaLabel(label: string): boolean {
  return (
    pattern("mark.formNumber").test(label) ||
    pattern("mark.owner").test(label) ||
    (label.length <= 40 && pattern("mark.unit").test(label)) ||
    pattern("mark.date").test(label) ||
    pattern("mark.other").test(label)
  );
}
