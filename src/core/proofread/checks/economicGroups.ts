import type { Classification } from "../../classification/classification";
import { normaliseItemName } from "../../classification/itemName";
import type { Check } from "../check";
import { foundAt } from "../check";
import { basicGroups, belongsToProjects, isPaidWithWages, namedClasses } from "../../lexicon/economicGroups";
import { lazy } from "../../cache";
import { itemsIn, listBehind } from "../economicGroups";
import type { ProofFinding } from "../proofFinding";

const OPENER = "(?:主要)?(?:包括|用于|其中)(?:有)?";
const groups = lazy(() =>
  [...basicGroups(), ...namedClasses()].map((group) => ({ ...group, list: listBehind(group.written, OPENER) })),
);

/** Most sentences hold no list at all. */
function groupsIn(text: string): ReturnType<typeof groups> {
  return /包括|用于|其中/.test(text) ? groups().filter(({ name }) => text.includes(name.slice(0, 2))) : [];
}

/**
 * D01: an item of another group among the items of a group of basic expenditure. Exact names that can be nothing else; items
 * of projects are worth a look, as in the table (rule B12).
 */
export const checkEconomicGroups: Check = ({ passages, year, classifications: { departmentEconomic } }) =>
  passages
    .filter(({ inTable }) => !inTable)
    .flatMap((passage) =>
      passage.sentences.flatMap(({ text, quote }) =>
        groupsIn(text).flatMap(({ key, name, list, classes }) =>
          [...text.matchAll(list)].flatMap(({ 1: opener = "", 2: items = "" }): ProofFinding[] =>
            itemsIn(items).items.flatMap((item) => {
              const codes = codesOf(item, year, departmentEconomic);
              if (codes.length === 0 || codes.some((code) => classes.includes(code.slice(0, 3)))) return [];
              const params = { group: name, item, code: codes[0] ?? "" };
              // 用于 tells a purpose: its words need not be names of items.
              // Forms of some years and places print their rows under 公用经费, so nobody is accused.
              const isOfProjects = key === "public" && codes.every(belongsToProjects);
              const isSure = !opener.includes("用于") && !codes.some(isPaidWithWages) && !isOfProjects;
              const severity = isSure ? "error" : "warning";
              const variant = isOfProjects ? "project" : "group";
              return [foundAt(passage, quote, "D01", severity, { variant, params, actual: item })];
            }),
          ),
        ),
      ),
    );

/** Every 款 that bears exactly this name. */
function codesOf(name: string, year: number | null, economic: Classification): string[] {
  const inYear = economic.itemsByName(normaliseItemName(name), year);
  // For years before the list's first the names of today may stand in other classes.
  if (year !== null && year < economic.researched.first) return [];
  return inYear.filter(({ level, certainty }) => level === 2 && certainty !== "weak").map(({ code }) => code);
}
