import type { Columns as ColumnsBlock } from "../../document/document.ts";
import type { Theme } from "../theme.ts";
import { Flow } from "./flow.tsx";
import { Box } from "./primitives.tsx";
import { SettingProvider, useSetting } from "./setting.ts";

/** Widths of blocks side by side: of two, the second is a side column; more are equal. Points, without the gaps. */
export function columnMeasures(theme: Theme, count: number, measure: number): readonly number[] {
  const { gap, side } = theme.columns;
  if (count === 2 && measure > 2 * side + gap) return [measure - side - gap, side];
  return Array.from({ length: count }, () => (measure - (count - 1) * gap) / count);
}

/** Columns side by side, on one page. */
export function Columns({ block }: { block: ColumnsBlock }) {
  const setting = useSetting();
  const { theme } = setting;
  const measures = columnMeasures(theme, block.columns.length, setting.measure);
  return (
    <Box wrap={false} style={{ flexDirection: "row", gap: theme.columns.gap }}>
      {block.columns.map((blocks, index) => {
        const measure = measures[index] ?? 0;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a column is its place
          <SettingProvider key={index} value={{ ...setting, measure }}>
            <Box style={{ width: measure }}>
              <Flow blocks={blocks} />
            </Box>
          </SettingProvider>
        );
      })}
    </Box>
  );
}
