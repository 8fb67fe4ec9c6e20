import { Button, SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Finding } from "../../../core/findings/finding";
import { severityCounts } from "../../../core/findings/severity";
import { ruleTitle } from "../../../locales/findingText";
import { NarrowSelect } from "../../components/NarrowSelect";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { countsBy, isNarrow, NO_FILTER, sheetOf, type FindingFilter, type FindingState } from "./findingFilter";
import { SeverityFilter } from "./SeverityFilter";
import type { Reviews } from "./useReviews";

const STATES = ["open", "explained", "all"] as const satisfies readonly FindingState[];

const useStyles = makeStyles({
  selects: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalXS,
  },
  search: { width: "100%", maxWidth: "none" },
});

export interface FilterBarProps {
  /** All that can be shown in the state that is asked for. */
  readonly findings: readonly Finding[];
  readonly reviews: Reviews;
  readonly shown: number;
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

/** Search, severity, rule and sheet, each with its count; and how much of the whole is in view. */
export function FilterBar({ findings, reviews, shown, filter, onChange }: FilterBarProps) {
  const t = useText();
  const styles = useStyles();
  const { tight, spread, strong } = useSurface();
  const severities = useMemo(() => severityCounts(findings), [findings]);
  const rules = useMemo(() => countsBy(findings, ({ rule }) => rule), [findings]);
  const sheets = useMemo(() => countsBy(findings, sheetOf), [findings]);
  return (
    <div className={tight} role="search">
      <SeverityFilter
        counts={severities}
        chosen={filter.severities}
        onChange={(chosen) => onChange({ ...filter, severities: chosen })}
      />
      <SearchBox
        size="small"
        className={styles.search}
        placeholder={t("findingCauses", "search")}
        aria-label={t("findingCauses", "search")}
        value={filter.words}
        onChange={(_, { value }) => onChange({ ...filter, words: value })}
      />
      <div className={styles.selects}>
        <FilterSelect
          label={t("findingCauses", "rule")}
          value={filter.rule}
          onChange={(rule) => onChange({ ...filter, rule })}
          options={[
            ["", t("findingCauses", "allRules", { count: rules.length })],
            ...rules.map(([rule, count]): Option => [
              rule,
              t("findingCauses", "ruleOption", { rule, title: ruleTitle(t, rule), count }),
            ]),
          ]}
        />
        <FilterSelect
          label={t("findingCauses", "sheet")}
          value={filter.sheet}
          onChange={(sheet) => onChange({ ...filter, sheet })}
          options={[
            ["", t("findingCauses", "allSheets", { count: sheets.length })],
            ...sheets.map(([sheet, count]): Option => [sheet, t("findingCauses", "sheetOption", { sheet, count })]),
          ]}
        />
        <FilterSelect
          label={t("findingWork", "state")}
          value={filter.state}
          onChange={(value) => onChange({ ...filter, state: STATES.find((one) => one === value) ?? "open" })}
          options={STATES.map((state) => [
            state,
            t("findingWork", `states.${state}`, { count: reviews.inState(state).length }),
          ])}
        />
      </div>
      {isNarrow(filter) && (
        <div className={spread}>
          <span className={strong} role="status">
            {shown === 0 ? t("findingCauses", "none") : t("findingCauses", "shown", { shown, total: findings.length })}
          </span>
          <Button size="small" appearance="subtle" onClick={() => onChange(NO_FILTER)}>
            {t("pane", "validate.showAll")}
          </Button>
        </div>
      )}
    </div>
  );
}

type Option = readonly [value: string, text: string];

interface FilterSelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

function FilterSelect({ label, value, options, onChange }: FilterSelectProps) {
  return (
    <NarrowSelect size="small" aria-label={label} value={value} onChange={(_, chosen) => onChange(chosen.value)}>
      {options.map(([one, text]) => (
        <option key={one} value={one}>
          {text}
        </option>
      ))}
    </NarrowSelect>
  );
}
