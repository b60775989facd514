import type { Logo as LogoOfTheme } from "../theme.ts";
import { Box } from "./primitives.tsx";
import { Path, Svg } from "./react-pdf-nodes.ts";

/** The logo of the theme in its own colours, said in words to those who hear the page. */
export function Logo({ logo: { width, height, words, outlines } }: { logo: LogoOfTheme }) {
  return (
    <Box tag="Figure" alt={words} style={{ width, height }}>
      <Svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {outlines.map(({ d, fill }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- outlines have no identity and are never moved
          <Path key={index} d={d} fill={fill} />
        ))}
      </Svg>
    </Box>
  );
}
