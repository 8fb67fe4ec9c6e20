import { wholeUnit } from "../batchContext";
import { unitName, type BatchUnit } from "../batchUnit";
import type { CrossDraft, CrossRule } from "../crossFinding";

/** Departments publish within twenty days of the approval. */
const DAYS_TO_PUBLISH = 20;
const DAY_MS = 86_400_000;

/** Handed in after the date, or published too late, as far as the roster has the dates. */
export const K09: CrossRule = {
  id: "K09",
  severity: "warning",
  basis: [{ source: "memory", document: "《中华人民共和国预算法》第十四条：批复后二十日内公开（未读原件）" }],
  examples: [
    {
      says: "late",
      about: "截止 3 月 31 日，4 月 2 日报送",
      batch: { units: [{ name: "水利局", listed: { due: "2024-03-31", received: "2024-04-02" } }] },
    },
    {
      says: "published",
      about: "9 月 1 日批复，10 月 8 日公开",
      batch: { units: [{ name: "水利局", listed: { approved: "2024-09-01", published: "2024-10-08" } }] },
    },
    {
      says: "notPublished",
      about: "别的单位都填了公开日期，它没有填",
      batch: {
        units: [
          { name: "水利局", listed: { approved: "2024-09-01" } },
          { name: "农机站", listed: { approved: "2024-09-01", published: "2024-09-21" } },
        ],
      },
    },
    {
      says: null,
      about: "按期报送，第 20 天公开",
      batch: {
        units: [
          {
            name: "水利局",
            listed: { due: "2024-03-31", received: "2024-03-31", approved: "2024-09-01", published: "2024-09-21" },
          },
        ],
      },
    },
  ],
  check({ units }) {
    const othersHave = units.some(({ listed }) => (listed?.published ?? null) !== null);
    return { findings: units.flatMap((unit) => judgeUnit(unit, othersHave)) };
  },
};

function judgeUnit(unit: BatchUnit, othersHave: boolean): CrossDraft[] {
  const { due = null, received = null, approved = null, published = null } = unit.listed ?? {};
  const drafts: CrossDraft[] = [];
  const places = [wholeUnit(unit)];
  const name = unitName(unit);
  if (due !== null && received !== null && received > due)
    drafts.push({ variant: "late", places, params: { name, due, received, days: daysBetween(due, received) } });
  if (approved !== null && published !== null && daysBetween(approved, published) > DAYS_TO_PUBLISH)
    drafts.push({
      variant: "published",
      places,
      params: { name, approved, published, days: daysBetween(approved, published), limit: DAYS_TO_PUBLISH },
    });
  if (approved !== null && published === null && othersHave)
    drafts.push({ variant: "notPublished", places, params: { name, approved } });
  return drafts;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
