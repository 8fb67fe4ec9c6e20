import type { Check } from "../check";
import { foundAt } from "../check";
import { chineseNumber } from "../../text/chineseNumber";

const LIST =
  /([\d一二两三四五六七八九十]+)(?:个|家|所)[^\d,:。;、]{0,10}(?:[,:]?(?:即|具体包括|其中包括|包括|分别是|分别为|具体为|具体是|有):?|:)([^。;]*)/g;
/** 办公室、组联部、创研部3个部室: the names before their number, none of them a remark. */
const NAMED_BEFORE =
  /([^,;:。、\d()]{2,20}(?:、[^,;:。、\d()]{2,20}){1,40})(\d+)(?:个|家|所)(?:内设)?(?:机构|[科股处部]室|部门|单位|中心|站所|项目)/g;
const REMARK = /等|[共近约余多]$|下属|所属|直属|其他|另|[及和与]/;
const COUNTED = /(?:内设|下设|下属|所属|直属|设置?有?|共有?|机构|单位|[股科处]室|分为)$/;
const NEXT_CLAUSE = /^(?:另|共|现有|核定|编制|实有|下属|下设|直属|内设|其中|主要|均|负责|同时|纳入|无|并|与)/;

/** G21: a stated number of offices, units or projects against the names that are listed. */
export const checkNameLists: Check = ({ passages }) =>
  passages.flatMap((passage) =>
    passage.sentences.flatMap(({ text, quote }) =>
      listsIn(text).flatMap(({ stated, names }) => {
        // 和, 与 and 及 may join the last two names or stand within a name: both readings are taken.
        const most = names.length + names.filter((name) => /[和与及]/.test(name)).length;
        if (stated >= names.length && stated <= most) return [];
        return [
          foundAt(passage, quote, "G21", "error", {
            variant: "list",
            params: { stated, listed: names.length },
            expected: names.length,
            actual: stated,
          }),
        ];
      }),
    ),
  );

interface NameList {
  readonly stated: number;
  readonly names: readonly string[];
}

function listsIn(text: string): NameList[] {
  const behind = [...text.matchAll(LIST)].flatMap(({ index, 1: written = "", 2: tail = "" }) => {
    const stated = numberOf(written, text.slice(0, index));
    const names = namesIn(tail);
    return stated === null || names === null ? [] : [{ stated, names }];
  });
  const before = [...text.matchAll(NAMED_BEFORE)].flatMap(({ 1: listed = "", 2: written = "" }) =>
    REMARK.test(listed) ? [] : [{ stated: Number(written), names: listed.split("、") }],
  );
  return [...behind, ...before];
}

/** The names up to where the next clause begins; `null` where the list cannot be told to be whole. */
function namesIn(tail: string): string[] | null {
  const [listed = "", ...after] = tail
    .replace(/\([^()]*\)/g, "")
    .replace(/[。!]$/, "")
    .split(",");
  if (after.length > 0 && !NEXT_CLAUSE.test(after[0] ?? "")) return null;
  if (/等|\d|:|其中|无/.test(listed) || !listed.includes("、")) return null;
  return listed.split("、").filter((name) => name !== "");
}

/** 一个 and 两个 are often said without counting: numerals count only behind a word that does. */
function numberOf(written: string, before: string): number | null {
  if (/^\d+$/.test(written)) return Number(written);
  if (!COUNTED.test(before)) return null;
  return written === "两" ? 2 : chineseNumber(written);
}
