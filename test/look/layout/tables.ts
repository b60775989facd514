import { grouped } from "./grouped.ts";
import type { ReadPage } from "../../conformance/reader/reading.ts";
import type { Box } from "../../conformance/reader/geometry.ts";
import type { Element } from "../../conformance/reader/structure.ts";
import type { LayoutRule } from "./layout-rule.ts";
import { around, named, union, type Line, type Setting } from "./setting.ts";

interface Cell {
  readonly row: Element;
  readonly text: string;
  readonly onPages: ReadonlyMap<ReadPage, Box>;
}

/** The words of a cell end before the next cell's begin. */
export const cellsApart: LayoutRule = {
  name: "cells apart",
  *find(setting) {
    const cells = cellsOf(setting);
    for (const [index, cell] of cells.entries()) {
      const next = cells[index + 1];
      if (next?.row !== cell.row) continue;
      for (const [page, box] of cell.onPages) {
        const neighbour = next.onPages.get(page);
        if (neighbour && box.right > neighbour.left)
          yield { page: page.number, says: `The cell ${named(cell.text)} runs into ${named(next.text)}.` };
      }
    }
  },
};

/** A row stands on one page. */
export const wholeRows: LayoutRule = {
  name: "no torn row",
  *find(setting) {
    for (const [first, ...others] of grouped(cellsOf(setting), ({ row }) => row).values()) {
      if (!first) continue;
      const on = new Set([first, ...others].flatMap(({ onPages }) => [...onPages.keys()].map(({ number }) => number)));
      if (on.size > 1)
        yield { page: Math.min(...on), says: `The row ${named(first.text)} is torn over ${on.size} pages.` };
    }
  },
};

/** The cells that hold words, in reading order. */
function cellsOf({ lines }: Setting): readonly Cell[] {
  const held = grouped(lines, ({ block }) => around(block, "TD", "TH"));
  return [...held].flatMap(([cell, own]) => {
    const row = cell && around(cell, "TR");
    return row ? [{ row, text: own.map(({ text }) => text).join(" "), onPages: boxes(own) }] : [];
  });
}

function boxes(lines: readonly Line[]): ReadonlyMap<ReadPage, Box> {
  const all = new Map<ReadPage, Box>();
  for (const { page, box } of lines) {
    const known = all.get(page);
    all.set(page, known ? union(known, box) : box);
  }
  return all;
}
