import { stripItemNumber } from "../../workbook/label";

type Role = "quota" | "actual";

const QUOTA_TOTAL = /^(?:年末|核定|批准|人员)*编制(?:总)?(?:人数|数|人员数?)(?:合计)?$|^人员编制$/u;
const ON_POST = /^(?:年末)?(?:实有)?(?:在职(?:在编|在岗)?|在编(?:在职)?)(?:人员数?|人数|人员人数)(?:合计)?$/u;
/** May count the retired too: it is the staff only where the form does not tell them apart. */
const PRESENT = /^(?:年末|期末)?实有(?:总)?(?:人员数?|人数)(?:合计)?$/u;
const CATEGORY =
  /^(?:年末)?(?:实有|在职|在编)?(?<category>行政|事业|工勤)(?:编制|实有|在职|在编)?(?:人员|人数|数|人员数)?$/u;
const CATEGORIES: Readonly<Record<string, string>> = { 行政: "administrative", 事业: "institution", 工勤: "worker" };
const RETIRED: readonly (readonly [string, RegExp])[] = [
  ["staff.retired", /^(?:年末)?离退休(?:人员数?|人数)?$/u],
  ["staff.onLeave", /^(?:年末)?离休(?:人员数?|人数)?$/u],
  ["staff.pensioned", /^(?:年末)?退休(?:人员数?|人数)?$/u],
];

/**
 * The 人员 rows of 机构人员情况表, read downwards: staff.{total,administrative,institution,worker}.{quota,actual},
 * staff.present (年末实有人数), staff.{retired,onLeave,pensioned}; `null` for any other row. 行政人员 is a post or a person by the heading above.
 */
export function staffKeys(): (label: string) => string | null {
  let section: Role | null = null;
  return (label) => {
    const plain = stripItemNumber(label)
      .replace(/\([^()]*\)$/u, "")
      .replace(/^其中[:：]?/u, "");
    const role = /编制/u.test(plain) ? "quota" : /实有|在职|在编/u.test(plain) ? "actual" : null;
    const category = CATEGORIES[CATEGORY.exec(plain)?.groups?.category ?? ""];
    if (category !== undefined) {
      const own = role ?? section;
      return own === null ? null : `staff.${category}.${own}`;
    }
    const retired = RETIRED.find(([, pattern]) => pattern.test(plain));
    if (role !== null || retired) section = role;
    if (retired) return retired[0];
    if (QUOTA_TOTAL.test(plain)) return "staff.total.quota";
    if (ON_POST.test(plain)) return "staff.total.actual";
    return PRESENT.test(plain) ? "staff.present" : null;
  };
}
