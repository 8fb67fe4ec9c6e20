import { builtInClassification } from "../../classification/builtIn";
import type { Check } from "../check";
import { foundAt } from "../check";

const LIST = /(?:人员|公用)(?:经费|支出)[^;。:]{0,40}?主要(?:包括|用于):?([^;。:]*)/gu;

/** D03: an economic item that a 主要包括 list names although the document prints 0 for it, and nothing else. */
export const checkZeroLists: Check = ({ passages }) => {
  const prose = passages.map(({ plain }) => plain).join("\n");
  return passages
    .filter(({ inTable }) => !inTable)
    .flatMap((passage) =>
      passage.sentences.flatMap(({ text, quote }) =>
        [...text.matchAll(LIST)].flatMap(({ 1: items = "" }) =>
          namesIn(items)
            .filter((name) => isPrintedAsZero(prose, name))
            .map((name) =>
              foundAt(passage, quote, "D03", "warning", {
                variant: "zeroListed",
                params: { item: name },
                actual: name,
              }),
            ),
        ),
      ),
    );
};

function namesIn(items: string): string[] {
  const names = builtInClassification("departmentEconomic").names();
  return items
    .split(/[、,]/)
    .map((item) => item.replace(/等(?:支出)?$/, ""))
    .filter((item) => item.length >= 2 && names.has(item));
}

/** `劳务费0.00` in a sentence or in a row that was turned into text; a longer name that ends so is another item. */
function isPrintedAsZero(prose: string, name: string): boolean {
  const amounts = [
    ...prose.matchAll(new RegExp(`(?<![\\u4e00-\\u9fa5])${name}(?:支出)?(?:为|:)?(\\d[\\d,]*(?:\\.\\d+)?)`, "gu")),
  ];
  return amounts.length > 0 && amounts.every(([, amount = ""]) => /^0(?:\.0+)?$/.test(amount));
}
