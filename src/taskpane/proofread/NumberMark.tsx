import { mergeClasses } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type { ProofNumber } from "../../core/proofread/numbers";
import { stateText } from "../../locales/numberText";
import { useText } from "../components/TextContext";
import { useProofDesk, useProofState } from "./ProofContext";
import { useNumberStyles } from "./useNumberStyles";

export interface NumberMarkProps {
  /** As it stands in the text, blanks and full-width digits too. */
  readonly text: string;
  readonly number: ProofNumber;
  /** In the list of all numbers. */
  readonly index: number;
  /** Does the tab key stop here? */
  readonly isStop: boolean;
}

/** The text has one stop of the tab key; arrow keys go from number to number. */
export const NUMBER_MARK = "data-proof-number";

/** A number of the text, marked by its state; chosen, its reading is shown. */
export function NumberMark({ text, number, index, isStop }: NumberMarkProps) {
  const desk = useProofDesk();
  const { number: chosen } = useProofState();
  const t = useText();
  const styles = useNumberStyles();
  const isChosen = chosen === index;
  return (
    <button
      type="button"
      className={mergeClasses(styles.number, styles[number.state], isChosen && styles.chosen)}
      aria-label={t("proofNumbers", "named", { written: number.written, state: stateText(t, number) })}
      aria-pressed={isChosen}
      tabIndex={isStop ? 0 : -1}
      {...{ [NUMBER_MARK]: index }}
      onClick={() => desk.store.dispatch({ type: "numberSelected", index: isChosen ? null : index })}
    >
      {text}
    </button>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** Moves the focus to the number before or behind, within the part of the text that is drawn. */
export function moveBetweenNumbers(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const numbers = [...event.currentTarget.querySelectorAll<HTMLElement>(`[${NUMBER_MARK}]`)];
  const at = numbers.findIndex((one) => one === event.target);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  numbers[at + step]?.focus();
}
