import type { CountFact } from "../../reading/facts";
import { isCountFact } from "../../reading/facts";
import { foundAt } from "../check";
import type { FactBook } from "./factBook";
import type { Relation, Tie } from "./tie";

/** Who is paid from the budget: those in service and the retired (certainty: use of the field, no statute). */
const WHOLE = /财政供养(?:人员)?(?:合计|总数|人数|共)*(?:为|:)?$/;
const IN_SERVICE = /(?:在职|在编|在岗)(?:在编)?(?:人员|职工|人数)*(?:为|有|:)?$/;
const RETIRED = /离?退休(?:人员|职工|人数|干部)*(?:为|有|:)?$/;

/** G21: people of a unit who are told by kind, in one sentence. */
export const staffSums: Relation = (book) =>
  book.facts.flatMap((whole) => (isCountFact(whole) && WHOLE.test(whole.lead) ? judge(whole, book) : []));

function judge(whole: CountFact, book: FactBook): Tie[] {
  const others = book
    .ofSentence(whole.sentence)
    .filter(isCountFact)
    .filter(({ quantity, depth }) => "人名".includes(quantity.measure) && depth === whole.depth);
  const [serving, moreServing] = others.filter(({ lead }) => IN_SERVICE.test(lead));
  const [retired, moreRetired] = others.filter(({ lead, opener }) => RETIRED.test(lead) && opener === "");
  if (!serving || !retired || moreServing) return [];
  const parts = moreRetired && moreRetired.lead.includes("、") ? [serving, retired, moreRetired] : [serving, retired];
  const sum = serving.quantity.value.plus(retired.quantity.value);
  const facts = [whole, ...parts];
  if (sum.eq(whole.quantity.value)) return [{ relation: "countSum", facts, agreement: "equal", finding: null }];
  const finding = foundAt(whole.passage, whole.sentence.quote, "G21", "warning", {
    variant: "sum",
    params: {
      parts: `${serving.quantity.value.toString()} + ${retired.quantity.value.toString()}`,
      sum: sum.toString(),
      total: whole.quantity.written,
    },
    expected: sum.toNumber(),
    actual: whole.quantity.value.toNumber(),
  });
  return [{ relation: "countSum", facts, agreement: "contradiction", finding }];
}
