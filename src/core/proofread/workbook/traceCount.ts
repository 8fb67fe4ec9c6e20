import { cellsOf } from "../../accounts/figure";
import { plainLabel } from "../../workbook/label";
import type { CountQuantity } from "../../reading/quantity";
import type { Answer, Claim, WorkbookFacts } from "./claim";
import { isOfYear, NOT_FOUND } from "./claim";
import { countNamed } from "../../lexicon/items";
import { namedLast } from "./namedLast";
import { quoted } from "./quoted";

type CountClaim = Claim<CountQuantity>;

/** A count of the text: staff and 三公 counts by name, points by their indicator, else by its words. */
export function traceCount(claim: CountClaim, evidence: WorkbookFacts): Answer {
  const { mention } = claim;
  if (mention.quantity.measure === "分") return asPoints(claim, evidence) ?? quoted(claim, evidence) ?? NOT_FOUND;
  const name = plainLabel(mention.label).replace(/[,:]+$/, "");
  const keys = countNamed(name)?.figureKeys ?? keysOfMeasure(claim);
  const figures = keys.flatMap((key) =>
    evidence.items.figuresAt(key).flatMap((one) => (one.kind === "count" ? [one] : [])),
  );
  const value = mention.quantity.value.toNumber();
  const found = figures.find(({ count }) => count === value);
  if (found) return { status: "traced", cells: cellsOf(found) };
  const derived = moved(claim, evidence) ?? overQuota(claim, evidence) ?? quoted(claim, evidence);
  if (derived) return derived;
  const [first] = figures;
  if (!first) return NOT_FOUND;
  return {
    status: "contradicted",
    cells: cellsOf(first),
    value: `${first.count}${mention.quantity.measure}`,
    expected: first.count,
    isSure: new Set(figures.map(({ count }) => count)).size === 1 && isOfYear(claim, evidence.year),
  };
}

/** 实有在编人数由35人增加到38人: the count of the year before, then this year's. */
const MOVED = /([^,;:。、]{2,20})(?:由|从)(\d+(?:人|名|辆|个|批次|人次)(?:增加|减少)(?:到|至))?$/;

function moved({ mention, sentence }: CountClaim, { items }: WorkbookFacts): Answer | null {
  const [, name = "", isNow = false] = MOVED.exec(sentence.text.slice(0, mention.quantity.start)) ?? [];
  const keys = countNamed(name)?.figureKeys ?? [];
  const figures = keys.flatMap((key) => items.figuresAt(isNow ? key : `previousFinal.${key}`));
  const found = figures.find((figure) => figure.kind === "count" && mention.quantity.value.eq(figure.count));
  return found ? { status: "traced", cells: cellsOf(found) } : null;
}

/** 比编制数多4人: staff in post less the quota. */
function overQuota({ mention }: CountClaim, { items }: WorkbookFacts): Answer | null {
  if (!/比编制(?:数|人数)?(?:多|少)$|超编(?:了)?$|缺编$/.test(mention.lead)) return null;
  const [[actual], [quota]] = [items.figuresAt("staff.total.actual"), items.figuresAt("staff.total.quota")];
  if (actual?.kind !== "count" || quota?.kind !== "count") return null;
  const difference = Math.abs(actual.count - quota.count);
  return mention.quantity.value.eq(difference)
    ? { status: "traced", cells: [...cellsOf(actual), ...cellsOf(quota)] }
    : null;
}

/** 国内公务接待8批次、60人次: the second number has no name of its own. */
function keysOfMeasure({ mention, sentence }: CountClaim): readonly string[] {
  const before = sentence.text.slice(0, mention.quantity.start);
  if (!/接待[^。;]*$/.test(before) || /[^,、]/.test(mention.lead)) return [];
  return mention.quantity.measure === "人次" ? ["threePublic.counts.receptionPersons"] : [];
}

/** “预算执行率”分值10分，得分9.87分，扣0.13分: weight, score, or what was lost. */
function asPoints({ sentence, mention }: CountClaim, { scores }: WorkbookFacts): Answer | null {
  const before = sentence.text.slice(0, mention.quantity.start);
  const value = mention.quantity.value;
  const own = namedLast(before, scores);
  const stated = own.find(({ points }) => value.eq(points));
  if (stated) return { status: "traced", cells: stated.ref ? [stated.ref] : [] };
  const lost = own
    .flatMap((whole) => own.map((part) => ({ whole, part })))
    .find(({ whole, part }) => value.plus(part.points).minus(whole.points).abs().lt(0.005));
  return lost ? { status: "traced", cells: [lost.whole, lost.part].flatMap(({ ref }) => ref ?? []) } : null;
}
