import { makeStyles, tokens } from "@fluentui/react-components";
import { cellsOf } from "../../../core/accounts/figure";
import type { IndicatorInput, IndicatorScore } from "../../../core/indicators/scoreSheet";
import { inputLabel } from "../../../locales/scoreText";
import { CellLinks } from "../../components/CellLinks";
import { groupedNumber } from "../../components/groupedNumber";
import { useText } from "../../components/TextContext";
import { InputEditor } from "./InputEditor";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: `2px ${tokens.spacingHorizontalM}`,
    "& > :nth-child(even)": { textAlign: "end" },
  },
});

/** What went into the indicator and from where; what nobody states can be entered here. */
export function IndicatorInputs({ indicator }: { readonly indicator: IndicatorScore }) {
  const styles = useStyles();
  const stated = indicator.inputs.filter(({ figure }) => figure && figure.source.type !== "entered");
  const open = indicator.inputs.filter(({ figure }) => !figure || figure.source.type === "entered");
  return (
    <>
      {stated.length > 0 && (
        <div className={styles.list}>
          {stated.map((input) => (
            <StatedInput key={input.name} input={input} />
          ))}
        </div>
      )}
      {open.map((input) => (
        <InputEditor key={input.name} input={input} />
      ))}
    </>
  );
}

function StatedInput({ input }: { readonly input: IndicatorInput }) {
  const t = useText();
  const cells = input.figure ? cellsOf(input.figure) : [];
  return (
    <>
      <div>
        {t("pane", "score.input", {
          label: inputLabel(t, input),
          value: input.value === null ? "" : groupedNumber(input.value),
        })}
      </div>
      <div>{cells.length > 0 && <CellLinks cells={cells} />}</div>
    </>
  );
}
