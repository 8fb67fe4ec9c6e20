import { useDeferredValue, useMemo } from "react";
import type { Finding } from "../../../core/findings/finding";
import type { Cause } from "../../../core/validation/causes/cause";
import { Deferred } from "../../components/Deferred";
import { usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { PAGE } from "../../components/usePaged";
import { BulkBar } from "./BulkBar";
import { FilterBar } from "./FilterBar";
import { filterFindings, isNarrow, type FindingFilter } from "./findingFilter";
import { FindingOrder } from "./findingOrder";
import { FindingStepper } from "./FindingStepper";
import { groupCauses, openAtFirst, type SheetOfCauses } from "./groupCauses";
import { MendedNotice } from "./MendedNotice";
import { SheetGroup } from "./SheetGroup";
import type { Reviews } from "./useReviews";
import { useSearchable } from "./useSearchable";

export interface OpenFindingsProps {
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly causes: readonly Cause[];
  readonly reviews: Reviews;
  readonly onSelect: (finding: Finding) => void;
}

/** The findings in the state that is asked for, by sheet and cause: each with its cells, its basis, and how to mend it. */
export function OpenFindings({ filter, onFilter, causes, reviews, onSelect }: OpenFindingsProps) {
  const { workbook } = usePaneState();
  const t = useText();
  const sheets = workbook?.sheets;
  const shownFilter = useDeferredValue(filter);
  const findings = reviews.inState(shownFilter.state);
  const asked = useSearchable(findings, shownFilter);
  const found = useMemo(() => filterFindings(t, findings, asked), [t, findings, asked]);
  const groups = useMemo(() => groupCauses(found, causes, sheets ?? []), [found, causes, sheets]);
  const inOrder = useMemo(() => groups.flatMap((group) => group.causes.flatMap((one) => one.findings)), [groups]);
  const order = useMemo(() => inOrder.map(({ id }) => id), [inOrder]);
  const open = useMemo(() => openAtFirst(groups, PAGE), [groups]);
  return (
    <FindingOrder value={order}>
      <FilterBar findings={findings} reviews={reviews} shown={found.length} filter={filter} onChange={onFilter} />
      <BulkBar findings={found} reviews={reviews} />
      <FindingStepper findings={inOrder} onSelect={onSelect} />
      <MendedNotice at={null} />
      <Deferred>
        {groups.map((group) => (
          <SheetGroup
            key={groupName(group, asked)}
            name={groupName(group, asked)}
            group={group}
            startOpen={open.has(group)}
            reviews={reviews}
            onSelect={onSelect}
          />
        ))}
      </Deferred>
    </FindingOrder>
  );
}

/** A narrowed list folds by itself: what was closed in the whole one may hold what is looked for. */
function groupName({ sheet }: SheetOfCauses, filter: FindingFilter): string {
  return `${isNarrow(filter) ? "narrow" : "sheet"} ${sheet ?? ""}`;
}
