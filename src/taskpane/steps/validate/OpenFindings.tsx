import { useDeferredValue, useMemo, useState } from "react";
import type { Finding } from "../../../core/findings/finding";
import type { Cause } from "../../../core/validation/causes/cause";
import { Deferred } from "../../components/Deferred";
import { usePaneState } from "../../components/PaneContext";
import { Section } from "../../components/Section";
import { useText } from "../../components/TextContext";
import { CauseList } from "./CauseList";
import { FilterBar } from "./FilterBar";
import { filterFindings, NO_FILTER, type FindingFilter } from "./findingFilter";
import { FindingStepper } from "./FindingStepper";
import { groupCauses } from "./groupCauses";
import type { Reviews } from "./useReviews";

export interface OpenFindingsProps {
  readonly findings: readonly Finding[];
  readonly causes: readonly Cause[];
  readonly reviews: Reviews;
  readonly onSelect: (finding: Finding) => void;
}

/** What is to be looked at, by sheet and cause: each with its cells, its basis, and how to mend it. */
export function OpenFindings({ findings, causes, reviews, onSelect }: OpenFindingsProps) {
  const { workbook } = usePaneState();
  const t = useText();
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  const asked = useDeferredValue(filter);
  const sheets = workbook?.sheets;
  const found = useMemo(() => filterFindings(t, findings, asked), [t, findings, asked]);
  const groups = useMemo(() => groupCauses(found, causes, sheets ?? []), [found, causes, sheets]);
  const inOrder = useMemo(() => groups.flatMap((group) => group.causes.flatMap((one) => one.findings)), [groups]);
  return (
    <>
      <FilterBar findings={findings} shown={found.length} filter={filter} onChange={setFilter} />
      <FindingStepper findings={inOrder} onSelect={onSelect} />
      <Deferred>
        {groups.map(({ sheet, causes: own, count }) => (
          <Section
            key={sheet ?? ""}
            title={sheet ?? t("pane", "validate.wholeWorkbook")}
            aside={
              own.length === count
                ? t("pane", "validate.inSheet", { count })
                : t("findingCauses", "inSheet", { count, causes: own.length })
            }
          >
            <CauseList causes={own} reviews={reviews} onSelect={onSelect} />
          </Section>
        ))}
      </Deferred>
    </>
  );
}
