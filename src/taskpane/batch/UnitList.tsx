import { Button, SearchBox, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { UNIT_STATES, type UnitState } from "../../core/batch/unitState";
import { Disclosure } from "../components/Disclosure";
import { Section } from "../components/Section";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { saveNote } from "./actions/save";
import { useBatchDesk, useBatchState } from "./BatchContext";
import { StateMark } from "./StateMark";
import { UnitFindings } from "./UnitFindings";
import type { UnitLine } from "./worker/protocol";

const PAGE = 60;

const useStyles = makeStyles({
  search: { width: "100%", maxWidth: "none" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: "9em" },
});

/** All units, the chosen states and words only, a page at a time. */
export function UnitList({ units }: { readonly units: readonly UnitLine[] }) {
  const t = useText();
  const styles = useStyles();
  const { list, quiet, tight, row } = useSurface();
  const [state, setState] = useState<UnitState | null>(null);
  const [words, setWords] = useState("");
  const [limit, setLimit] = useState(PAGE);
  const shown = useMemo(() => units.filter((unit) => fits(unit, state, words)), [units, state, words]);
  const counts = useMemo(
    () => new Map(UNIT_STATES.map((one) => [one, units.filter((unit) => unit.state === one).length])),
    [units],
  );
  return (
    <Section
      title={t("batchPane", "units")}
      aside={t("batchPane", "shown", { shown: shown.length, total: units.length })}
    >
      <div className={tight} role="search">
        <div className={row}>
          {UNIT_STATES.filter((one) => (counts.get(one) ?? 0) > 0).map((one) => (
            <ToggleButton
              key={one}
              size="small"
              checked={state === one}
              onClick={() => setState(state === one ? null : one)}
            >
              {t("batch", `state.${one}`)} {counts.get(one)}
            </ToggleButton>
          ))}
        </div>
        <SearchBox
          size="small"
          className={styles.search}
          placeholder={t("batchPane", "search")}
          aria-label={t("batchPane", "search")}
          value={words}
          onChange={(_, { value }) => setWords(value)}
        />
      </div>
      {shown.length === 0 && <div className={quiet}>{t("batchPane", "none")}</div>}
      <ul className={list}>
        {shown.slice(0, limit).map((unit) => (
          <li key={unit.id}>
            <UnitCard unit={unit} />
          </li>
        ))}
      </ul>
      {shown.length > limit && (
        <Button size="small" appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {t("pane", "action.more", { count: shown.length - limit })}
        </Button>
      )}
    </Section>
  );
}

function fits(unit: UnitLine, state: UnitState | null, words: string): boolean {
  if (state !== null && unit.state !== state) return false;
  const all = [unit.code ?? "", unit.name, unit.parent ?? "", ...unit.files].join("\n").toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function UnitCard({ unit }: { readonly unit: UnitLine }) {
  const desk = useBatchDesk();
  const { job } = useBatchState();
  const t = useText();
  const styles = useStyles();
  const { card, padded, quiet, strong } = useSurface();
  const { id, code, name, findings, errors, warnings, cross, score, problems } = unit;
  const facts = [
    ...(errors + warnings > 0 ? [t("batchPane", "counts", { errors, warnings })] : []),
    ...(cross > 0 ? [t("batchPane", "crossCount", { count: cross })] : []),
    ...(score === null ? [] : [score]),
  ];
  return (
    <div className={`${card} ${padded}`}>
      <div className={styles.line}>
        <StateMark state={unit.state} />
        <span className={`${strong} ${styles.name}`}>
          {code} {name}
        </span>
        {unit.canReturn && (
          <Button
            size="small"
            appearance="subtle"
            disabled={job !== null}
            aria-label={t("batchPane", "noteOf", { name })}
            onClick={() => void saveNote(desk, t, unit)}
          >
            {t("batchPane", "note")}
          </Button>
        )}
      </div>
      {facts.length > 0 && <div className={quiet}>{facts.join(t("language", "list"))}</div>}
      {problems.map((problem) => (
        <div key={problem} className={quiet}>
          {problem}
        </div>
      ))}
      {findings > 0 && (
        <Disclosure summary={t("batchPane", "findings", { count: findings })} name={`batch ${id}`}>
          <UnitFindings unit={id} />
        </Disclosure>
      )}
    </div>
  );
}
