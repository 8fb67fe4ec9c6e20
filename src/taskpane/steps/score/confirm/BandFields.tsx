import { Button, Checkbox } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useState } from "react";
import type { Band } from "../../../../core/indicators/systems/scoringSystem";
import { bandWords } from "../../../../locales/ruleWords";
import { useText } from "../../../components/TextContext";
import { NumberField } from "./NumberField";
import { inOrder, splitBand, withBand, withoutBand } from "./bands";
import { useFields } from "./useFields";

export interface BandFieldsProps {
  readonly bands: readonly Band[];
  readonly onChange: (bands: Band[]) => void;
}

/** 分档: each band has an upper end and points and begins where the one before ends, so gaps and overlaps cannot be typed. */
export function BandFields({ bands, onChange }: BandFieldsProps) {
  const t = useText();
  const { band: row, group } = useFields();
  // Put in order once: while an end is being typed it may stand below the one before it.
  const [order, setOrder] = useState(() => inOrder(bands));
  const change = (next: Band[]) => {
    setOrder(next);
    onChange(next);
  };
  return (
    <>
      {order.map((band, index) => {
        const isLast = index === order.length - 1;
        const range = bandWords(t, band);
        return (
          // The lower end does not change while its own band is typed in: the fields keep their text.
          <fieldset key={`${order.length} ${index}`} className={group} aria-label={range}>
            <div className={row}>
              {isLast && band.to === null ? (
                <div>{t("scorePane", "field.above", { from: String(band.from ?? "") })}</div>
              ) : (
                <NumberField
                  label={t("scorePane", "field.upTo")}
                  value={band.to}
                  onChange={(to) => change(withBand(order, index, { to }))}
                />
              )}
              {isLast && band.to === null ? (
                <span />
              ) : (
                <Checkbox
                  size="medium"
                  label={t("scorePane", "field.included")}
                  checked={band.to_incl}
                  onChange={(_, { checked }) => change(withBand(order, index, { to_incl: checked === true }))}
                />
              )}
              <NumberField
                label={t("scorePane", "field.points")}
                value={band.points}
                onChange={(points) => change(withBand(order, index, { points }))}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={t("scorePane", "field.removeBand", { range })}
                disabled={order.length === 1 || (isLast && index > 0 && band.to === null)}
                onClick={() => change(withoutBand(order, index))}
              />
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button
          size="small"
          appearance="subtle"
          icon={<AddRegular />}
          onClick={() => change(splitBand(order, order.length - 1, (order.at(-1)?.from ?? 0) + 10))}
        >
          {t("scorePane", "field.addBand")}
        </Button>
      </div>
    </>
  );
}
