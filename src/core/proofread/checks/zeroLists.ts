import type { Classification } from "../../classification/classification";
import type { Check } from "../check";
import { foundAt } from "../check";
import { basicGroups } from "../../lexicon/economicGroups";
import { lazy } from "../../cache";
import { itemsIn, listBehind } from "../economicGroups";

const lists = lazy(() =>
  listBehind(
    basicGroups()
      .map(({ written }) => written)
      .join("|"),
    "主要(?:包括|用于)",
  ),
);

/** D03: an economic item that a 主要包括 list names although the document prints 0 for it, and nothing else. */
export const checkZeroLists: Check = ({ passages, classifications }) => {
  const prose = passages.map(({ plain }) => plain).join("\n");
  return passages
    .filter(({ inTable }) => !inTable)
    .flatMap((passage) =>
      passage.sentences.flatMap(({ text, quote }) =>
        [...text.matchAll(lists())].flatMap(({ 2: list = "" }) =>
          namesIn(list, classifications.departmentEconomic)
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

function namesIn(list: string, economic: Classification): string[] {
  const names = economic.names();
  return itemsIn(list).items.filter((item) => names.has(item));
}

/** `劳务费0.00` in a sentence or in a row that was turned into text; a longer name that ends so is another item. */
function isPrintedAsZero(prose: string, name: string): boolean {
  const amounts = [
    ...prose.matchAll(new RegExp(`(?<![\\u4e00-\\u9fa5])${name}(?:支出)?(?:为|:)?(\\d[\\d,]*(?:\\.\\d+)?)`, "gu")),
  ];
  return amounts.length > 0 && amounts.every(([, amount = ""]) => /^0(?:\.0+)?$/.test(amount));
}
